using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using BaseCount = CSat.Contracts.V1.BaseCount;

namespace CSat.Api.Bases;

/// <summary>Counts of bases in the words of the contract.</summary>
internal static class BaseMapper
{
    public static BaseCount ToContract(BaseCountRow row)
    {
        var whom = EnumCode.Parse<LimitBase>(row.Base);
        return new()
        {
            Base = ContractEnum.Of<LimitBase, MeasureBase>(whom),
            Department = row.Department,
            FirstDay = ContractDate.Of(row.FirstDay),
            LastDay = BaseJudgement.IsOverPeriod(whom) ? ContractDate.Of(row.LastDay) : null,
            Count = row.Count,
            Etag = Etag.Of(row),
        };
    }

    /// <summary>A page of the counts found, one more of which were asked for than it may hold.</summary>
    public static ListBaseCountsResponse ToContract((BasePage Page, IReadOnlyList<BaseCountRow> Found) read)
    {
        var (page, found) = read;
        BaseCount[] counts = [.. found.Select(ToContract)];
        var shown = Paging.Fit(counts, page.Size);
        return new ListBaseCountsResponse
        {
            BaseCounts = { counts.Take(shown) },
            NextPageToken = shown < counts.Length ? Paging.Write(BaseRequests.List, (page.After + shown).ToString(CultureInfo.InvariantCulture)) : "",
        };
    }
}
