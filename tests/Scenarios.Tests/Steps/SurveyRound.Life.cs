using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What becomes of a round after its forms are out.</summary>
internal sealed partial class SurveyRound
{
    private RoundService.RoundServiceClient Rounds => new(host.Channel);

    /// <summary>Somebody records a milestone.</summary>
    /// <param name="milestone">Code of the event.</param>
    /// <param name="at">yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="role">Role of the regime in which it is recorded.</param>
    /// <param name="by">The key of whoever records it; null for the company's own.</param>
    public Step<RoundHistory> Reaches(string milestone, string at, string role = "", Metadata? by = null) => new($"{milestone} of {Code} at {at}", () => Rounds.RecordMilestoneAsync(
        new RecordMilestoneRequest { Organization = company, Round = Code, Event = milestone, ReachedAt = Moment(at), Role = role }, by ?? host.Key).ResponseAsync);

    /// <summary>Somebody corrects a count or date.</summary>
    /// <param name="field">What.</param>
    /// <param name="value">The right value.</param>
    /// <param name="reason">Why.</param>
    /// <param name="request">Id of the request; empty for none.</param>
    public Step<RoundHistory> Correct(string field, string value, string reason, string request = "") => new($"{field} of {Code} corrected to {value}", () => Rounds.CorrectRoundAsync(
        new CorrectRoundRequest { Organization = company, Round = Code, Field = field, Value = value, Reason = reason, RequestId = request }, host.Key).ResponseAsync);

    /// <summary>What was corrected, a line each: field, before, since, why.</summary>
    public Step<string[]> Corrections() => new($"corrections of {Code}", async () =>
        [.. (await Rounds.GetRoundAsync(new GetRoundRequest { Organization = company, Round = Code }, host.Key)).Corrections.Select(row => $"{row.Field}: {row.Before} -> {row.Value}, {row.Reason}")]);

    /// <summary>Its time limits, a line each: code, last day, day on which it was met, how it stands.</summary>
    public Step<string[]> Deadlines() => new($"time limits of {Code}", async () =>
        [.. (await Rounds.GetRoundAsync(new GetRoundRequest { Organization = company, Round = Code }, host.Key)).Deadlines.Select(Line)]);

    /// <summary>The time limits for which the list of overdue rounds names it, a line each; none where it does not.</summary>
    public Step<string[]> Overdue() => new($"overdue {Code}", async () =>
    {
        var listed = await Rounds.ListOverdueRoundsAsync(new ListOverdueRoundsRequest { Organization = company, PageSize = 1000 }, host.Key);
        return [.. listed.Rounds.Where(round => round.Round == Code).SelectMany(round => round.Deadlines).Select(Line)];
    });

    /// <summary>Whoever carries it out is told these things that the regime has done in it, a line each: part, code, name, roles, rules.</summary>
    /// <param name="lines">As in "Step analysis 对每次评分结果进行分析 业务课 R11.27"; without roles where the regime names none.</param>
    public async Task Tells(params string[] lines)
    {
        var told = await new Step<string[]>($"what is demanded of {Code}", async () =>
            [.. (await Rounds.GetRoundAsync(new GetRoundRequest { Organization = company, Round = Code }, host.Key)).Demands.Select(Line)]);
        foreach (var line in lines)
        {
            told.ShouldContain(line, $"{Code} tells\n  {string.Join("\n  ", told)}");
        }
    }

    /// <summary>The notices that it calls for by what it has reached and that are not out in time, a line each: code, last day, how it stands, rules.</summary>
    public Step<string> Lacking() => new($"notices that {Code} lacks", async () =>
    {
        var life = await Rounds.GetRoundAsync(new GetRoundRequest { Organization = company, Round = Code }, host.Key);
        return string.Join(", ", life.Round.DemandedNotices.Select(notice => $"{notice.Kind} by {Period.Text(notice.DueOn)} {notice.Outcome.ToString().ToLowerInvariant()} {string.Join(' ', notice.Rules)}"));
    });

    /// <summary>Who is told of its time limits, a line each: code, roles.</summary>
    public Step<string[]> Telling() => new($"who is told of {Code}", async () =>
        [.. (await Rounds.GetRoundAsync(new GetRoundRequest { Organization = company, Round = Code }, host.Key)).Deadlines.Select(deadline => $"{deadline.Code} {string.Join(' ', deadline.Tell)}")]);

    // What a module asks is told with it, and when after its event a customer is asked.
    private static string Line(RoundDemand demand) => string.Join(
        ' ',
        new[]
        {
            demand.Part.ToString(), demand.Code, demand.Name?.Zh ?? "", string.Join('、', demand.Roles.Select(role => role.Name.Zh)), string.Join(", ", demand.Rules),
            demand.Part == RoundDemandPart.Module ? demand.Text.Zh : "", demand.NotBefore.Length > 0 ? $"from {demand.NotBefore}" : "", demand.Within.Length > 0 ? $"to {demand.Within}" : "",
            demand.Attempts > 0 ? $"{demand.Attempts} attempts" : "",
        }.Where(word => word.Length > 0));

    private static string Line(RoundDeadline deadline) => $"{deadline.Code} {Day(deadline.DueAt)} {Day(deadline.ReachedAt)} {deadline.Outcome}";

    private static string Day(Timestamp? at) => at?.ToDateTimeOffset().ToOffset(Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";
}
