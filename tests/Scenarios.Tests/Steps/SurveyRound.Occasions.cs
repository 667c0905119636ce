using Google.Type;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Forms that customers are asked for after an event.</summary>
internal sealed partial class SurveyRound
{
    /// <summary>The form of a customer, and how it stands to the event: from the first day to the last, too early, in time or late.</summary>
    /// <param name="happened">The event and its day: goods-received=2026-03-02; empty where the form does not say it.</param>
    /// <param name="at">When it was filled in, yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="levels">What it answers.</param>
    public Step<string> After(string happened, string at, string levels) => new($"form {levels} at {at} after {happened}", async () =>
    {
        var form = Form(levels, at);
        if (happened.Split('=') is [var code, var day])
        {
            form.Attributes[code] = day;
        }

        return (await SubmitAsync(form)).Occasion is { } occasion ? $"{occasion.Event} {Said(occasion.From)} to {Said(occasion.To)} {occasion.Timing}" : "";
    });

    private static string Said(Date? day) => day is null ? "–" : Period.Text(day);
}
