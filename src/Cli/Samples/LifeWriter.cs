using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>Writes the events of one complaint, each later than the one before. What would lie beyond the end of the sample has not happened yet.</summary>
/// <param name="random">Draws the times.</param>
/// <param name="complaint">Gets the events.</param>
/// <param name="end">Last moment of the sample.</param>
internal sealed class LifeWriter(SplitMix64 random, Complaint complaint, DateTime end)
{
    private const int LateNoticePerMille = 50;
    private DateTime _now;
    private bool _ended;

    /// <summary>
    /// Defect confirmed, departments notified (R11.36), assigned; stock is quarantined from the engineer's confirmation, work in progress from that of the defect,
    /// both are counted, each step within its 30 minutes but for a few (R11.37, R11.38).
    /// </summary>
    /// <param name="received">When the complaint came.</param>
    /// <param name="pace">Draws the times of the steps; apart, so that they leave the other draws as they are.</param>
    public void TakeIn(DateTime received, SplitMix64 pace)
    {
        _now = received;
        var confirmed = received.AddMinutes(random.Between(10, 180));
        var notified = confirmed.AddMinutes(random.Chance(LateNoticePerMille) ? random.Between(31, 120) : random.Between(4, 30));
        var assigned = notified.AddMinutes(random.Between(5, 60));
        var engineer = assigned.AddMinutes(pace.Between(5, 40));
        var (stock, wip) = (engineer.AddMinutes(Minutes()), confirmed.AddMinutes(Minutes()));
        (DateTime At, ComplaintEventKind Kind, string Actor, string Step)[] events =
        [
            (confirmed, ComplaintEventKind.DefectConfirmed, "开发部", ""),
            (notified, ComplaintEventKind.Notified, "开发部", ""),
            (assigned, ComplaintEventKind.Assigned, "改善工程", ""),
            (engineer, ComplaintEventKind.Step, "改善工程", "engineer-confirmed"),
            (stock, ComplaintEventKind.Step, "改善工程", "stock-quarantine-ordered"),
            (stock.AddMinutes(Minutes()), ComplaintEventKind.Step, "OQC", "stock-reported"),
            (wip, ComplaintEventKind.Step, "改善工程", "wip-quarantine-ordered"),
            (wip.AddMinutes(Minutes()), ComplaintEventKind.Step, "巡检员", "wip-reported"),
        ];
        foreach (var (at, kind, actor, step) in events.OrderBy(one => one.At))
        {
            Add(kind, at, actor, step: step);
        }

        int Minutes() => pace.Chance(LateNoticePerMille) ? pace.Between(31, 75) : pace.Between(6, 30);
    }

    /// <summary>The 8D answer on this day, during working hours and not before what has happened.</summary>
    public void Answer(DateTime day, DateTime received)
    {
        var at = day.AddHours(random.Between(10, 17)).AddMinutes(random.NextBelow(60));
        Add(ComplaintEventKind.Answered, at > _now ? at : received.AddHours(random.Between(5, 20)), "改善工程", note: "8D 报告");
    }

    /// <summary>The answer after a reopening.</summary>
    public void AnswerAgain() => Add(ComplaintEventKind.Answered, _now.AddDays(random.Between(1, 4)).AddMinutes(random.NextBelow(300)), "改善工程", note: "8D 报告（修订）");

    /// <summary>What the customer thinks of the answer.</summary>
    public void Verdict(bool satisfied) =>
        Add(satisfied ? ComplaintEventKind.CustomerSatisfied : ComplaintEventKind.CustomerDissatisfied, _now.AddDays(random.Between(1, 5)).AddMinutes(random.NextBelow(400)), "业务课");

    /// <summary>Opened again.</summary>
    public void Reopen(string reason) => Add(ComplaintEventKind.Reopened, _now.AddDays(random.Between(1, 12)).AddMinutes(random.NextBelow(300)), "业务课", note: reason);

    /// <summary>Both confirmations of R11.45, then closed.</summary>
    public void ConfirmAndClose()
    {
        Add(ComplaintEventKind.EffectConfirmed, _now.AddDays(random.Between(2, 9)).AddMinutes(random.NextBelow(300)), "制程稽核", "process-auditor");
        Add(ComplaintEventKind.EffectConfirmed, _now.AddDays(random.Between(0, 3)).AddMinutes(random.Between(5, 300)), "项目组", "project-member");
        Add(ComplaintEventKind.Closed, _now.AddMinutes(random.Between(10, 600)), "质量管理部");
    }

    private void Add(ComplaintEventKind kind, DateTime at, string actor, string role = "", string note = "", string step = "")
    {
        _now = at;
        _ended |= at > end;
        if (!_ended)
        {
            complaint.Events.Add(new ComplaintEvent
            {
                Kind = kind, OccurredAt = SampleParts.At(at), Actor = actor, Role = role, Note = note, Step = step,
            });
        }
    }
}
