using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using BaseCount = CSat.Contracts.V1.BaseCount;

namespace CSat.Api.Bases;

/// <summary>A count that is to be recorded.</summary>
/// <param name="Count">The count; its id is of no account.</param>
/// <param name="Etag">The count as the caller knows it; empty where that does not matter.</param>
public sealed record BaseDraft(BaseCountRow Count, string Etag);

/// <summary>Which counts are asked for.</summary>
/// <param name="After">How many were shown.</param>
/// <param name="Size">Most counts.</param>
public sealed record BasePage(int After, int Size);

/// <summary>Reads requests about bases and checks their fields.</summary>
internal static class BaseRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "base-counts";

    private const long CountLimit = 1_000_000_000;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static BaseDraft Read(PutBaseCountRequest request)
    {
        var given = FieldChecks.Required("base_count", request.BaseCount);
        var checks = new FieldChecks();
        var whom = checks.Choice<MeasureBase, LimitBase>("base_count.base", given.Base);
        if (given.Department.Length > 0)
        {
            checks.Code("base_count.department", given.Department);
        }

        var (first, last) = whom is { } known ? Days(checks, given, known) : default;
        if (given.Count is < 0 or > CountLimit)
        {
            checks.Invalid("base_count.count", given.Count.ToString(CultureInfo.InvariantCulture), ProblemForm.BaseCount, ("most", CountLimit));
        }

        checks.ThrowIfAny();
        return new BaseDraft(new BaseCountRow { Base = EnumCode.Of(whom!.Value), Department = given.Department, FirstDay = first, LastDay = last, Count = given.Count }, given.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static BasePage Read(ListBaseCountsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return Paging.Read(List, request.PageToken, keyParts: 1) is not [var after] ? new BasePage(0, size)
            : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new BasePage(count, size)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static (DateOnly First, DateOnly Last) Days(FieldChecks checks, BaseCount given, LimitBase whom)
    {
        if (BaseJudgement.IsOverPeriod(whom))
        {
            return checks.Period("base_count.first_day", given.FirstDay, "base_count.last_day", given.LastDay);
        }

        var day = checks.Date("base_count.first_day", given.FirstDay);
        if (given.LastDay is not null && !given.LastDay.Equals(given.FirstDay))
        {
            checks.Invalid("base_count.last_day", given.LastDay.ToString(), ProblemForm.OneDay);
        }

        return (day, day);
    }
}
