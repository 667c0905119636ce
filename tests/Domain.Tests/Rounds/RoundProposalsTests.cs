using System.Globalization;
using CSat.Domain.Duties;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Rounds;

/// <summary>Which rounds a survey kind asks for by the calendar.</summary>
public class RoundProposalsTests
{
    private const string Other = "other";

    public static TheoryData<SpecRow> Rows => SpecTable.Read("round_proposals.csv");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_kind_asks_for_rounds_by_its_cadence(SpecRow row)
    {
        var rounds = row.Codes("rounds").Select(round => round.Split('@')).Select(round => new HeldRound(round[0], "kind", Day(round[1]))).Append(new("x", Other, Day(row.Text("from")))).ToList();

        var proposals = RoundProposals.Of([Kind(row)], rounds, Day(row.Text("from")), Day(row.Text("to")), Day(row.Text("today")));

        string.Join("; ", proposals.Select(Told)).ShouldBe(row.Text("proposals"), row.Why);
    }

    private static SurveyKind Kind(SpecRow row) => new(
        "kind", LocalizedText.Same("kind"), new Schedule(EnumCode.Parse<Cadence>(row.Text("cadence")), row.Whole("times"), null), SurveyAudience.Customers, null, true,
        row.Text("after") is { Length: > 0 } after ? after : null, null, [], [], false, null, []);

    private static string Told(RoundProposal proposal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{proposal.Count.From:yyyy-MM-dd}..{proposal.Count.To:yyyy-MM-dd} {proposal.Count.Done}/{proposal.Count.Required} {EnumCode.Of(proposal.Count.Outcome)} {proposal.ToOpen}{string.Concat(proposal.Rounds.Select(round => " " + round))}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
