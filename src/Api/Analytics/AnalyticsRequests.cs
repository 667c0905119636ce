using System.Globalization;
using CSat.Analytics;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using ChartWidth = CSat.Charts.Drawing.ChartWidth;
using Language = CSat.Domain.Text.Language;

namespace CSat.Api.Analytics;

/// <summary>A figure that is asked for, and the page of it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Range">Which part of the time.</param>
/// <param name="Query">The query whose rows are asked for; null for the first.</param>
/// <param name="Page">The page.</param>
/// <param name="Charts">How its charts are to be drawn; null for not at all.</param>
public sealed record FigureQuestion(Figure Figure, ReviewRange Range, string? Query, SnapshotPage Page, ChartStyle? Charts);

/// <summary>How charts are drawn.</summary>
/// <param name="Language">The language of their words.</param>
/// <param name="Width">For which width.</param>
public sealed record ChartStyle(Language Language, ChartWidth Width);

/// <summary>A page of rows of one snapshot.</summary>
/// <param name="Run">The run whose snapshot the page before came from; null for the first page, which takes the one that is published.</param>
/// <param name="Offset">Rows before it.</param>
public sealed record SnapshotPage(Guid? Run, int Offset);

/// <summary>Reads requests about figures and checks their fields.</summary>
internal static class AnalyticsRequests
{
    /// <exception cref="ProblemException">A field is wrong, or there is no such figure.</exception>
    public static FigureQuestion Read(GetFigureRequest request) =>
        Read(request.Figure, request.Round, request.Period, request.Customer, "", request.PageSize, request.PageToken, List(request), checks => Style(checks, request));

    /// <exception cref="ProblemException">A field is wrong, or there is no such figure, or no such query of it.</exception>
    public static FigureQuestion Read(ExplainFigureRequest request) =>
        Read(request.Figure, request.Round, request.Period, request.Customer, request.Query, request.PageSize, request.PageToken, List(request), _ => null);

    /// <returns>The token of the write asked about; null for none.</returns>
    /// <exception cref="ProblemException">It is none.</exception>
    public static WriteToken? Read(GetFreshnessRequest request)
    {
        if (request.WriteToken.Length == 0)
        {
            return null;
        }

        var checks = new FieldChecks();
        checks.Text("write_token", request.WriteToken, WriteToken.LongestText);
        checks.ThrowIfAny();
        return WriteToken.TryParse(request.WriteToken, out var token)
            ? token
            : throw new ProblemException(Problems.FieldInvalid("write_token", request.WriteToken, ProblemForm.WriteToken));
    }

    /// <summary>The list's name in its page tokens: with all that was asked for.</summary>
    public static string List(GetFigureRequest request) => $"figure {request.Figure} {request.Round} {request.Period} {request.Customer}";

    /// <summary>The same of the rows of a query.</summary>
    public static string List(ExplainFigureRequest request) => $"explain {request.Figure} {request.Round} {request.Period} {request.Query} {request.Customer}";

    private static FigureQuestion Read(
        string figure, string round, string period, string customer, string query, int pageSize, string pageToken, string list, Func<FieldChecks, ChartStyle?> style)
    {
        var checks = new FieldChecks();
        checks.Code("figure", figure);
        if (round.Length > 0)
        {
            checks.Code("round", round);
        }

        if (customer.Length > 0)
        {
            checks.Code("customer", customer);
        }

        var asked = Period(checks, round, period);
        checks.Text("query", query, FieldChecks.NameLength, required: false);
        checks.PageSize(pageSize);
        var charts = style(checks);
        checks.ThrowIfAny();
        var page = Page(list, pageToken);
        var found = FigureList.Find(figure);
        return new(found, new(round.Length > 0 ? round : null, asked) { Customer = customer.Length > 0 ? customer : null }, query.Length == 0 ? null : found.QueryOf(query), page, charts);
    }

    // On a page that is not the first there are no charts, whatever is asked.
    private static ChartStyle? Style(FieldChecks checks, GetFigureRequest request)
    {
        if (request is { ChartLanguage: Contracts.V1.Language.Unspecified, ChartWidth: Contracts.V1.ChartWidth.Unspecified })
        {
            return null;
        }

        var language = checks.Choice<Contracts.V1.Language, Language>("chart_language", request.ChartLanguage);
        var width = request.ChartWidth == Contracts.V1.ChartWidth.Unspecified ? ChartWidth.Wide : checks.Choice<Contracts.V1.ChartWidth, ChartWidth>("chart_width", request.ChartWidth);
        return language is { } words && width is { } size ? new(words, size) : null;
    }

    private static CalendarPeriod? Period(FieldChecks checks, string round, string period)
    {
        if (period.Length == 0)
        {
            return null;
        }

        if (round.Length > 0)
        {
            checks.Invalid("period", period, ProblemForm.RoundOrPeriod);
        }
        else if (CalendarPeriod.TryParse(period, out var known))
        {
            return known;
        }
        else
        {
            checks.Invalid("period", period, ProblemForm.Period);
        }

        return null;
    }

    private static SnapshotPage Page(string list, string token) => Paging.Read(list, token, keyParts: 2) switch
    {
        null => new(null, 0),
        [var run, var offset] when Guid.TryParse(run, out var known) && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var before) => new(known, before),
        _ => throw new ProblemException(Problems.InvalidPageToken()),
    };
}
