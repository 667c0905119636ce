using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Notices;
using CSat.Domain.Text;
using LocalizedText = CSat.Contracts.V1.LocalizedText;
using NoticeOutcome = CSat.Domain.Notices.NoticeOutcome;
using NoticeState = CSat.Contracts.V1.NoticeState;

namespace CSat.Api.Notices;

/// <summary>Notices in the words of the contract.</summary>
internal static class NoticeMapper
{
    public static Notice ToContract(NoticeRow row, DateOnly today) => new()
    {
        Code = row.Code,
        Kind = row.Kind,
        Text = new LocalizedText { Zh = row.TextZh, En = row.TextEn },
        Audience = EnumCode.Parse<NoticeAudience>(row.Audience),
        Round = row.Round,
        Method = row.Method ?? "",
        Measures = row.Measures ?? "",
        Deadline = row.Deadline is { } deadline ? ContractDate.Of(deadline) : null,
        State = EnumCode.Parse<NoticeState>(row.State),
        DueOn = row.DueOn is { } due ? ContractDate.Of(due) : null,
        PublishedOn = row.PublishedOn is { } published ? ContractDate.Of(published) : null,
        Way = row.Way is { } way ? EnumCode.Parse<NoticeWay>(way) : NoticeWay.Unspecified,
        Outcome = ContractEnum.Of<NoticeOutcome, Contracts.V1.NoticeOutcome>(NoticeDue.Judge(row.DueOn, row.PublishedOn, today)),
        Etag = Etag.Of(row),
    };

    /// <summary>A page of the notices found, one more of which were asked for than it may hold.</summary>
    public static ListNoticesResponse ToContract(IReadOnlyList<NoticeRow> found, int pageSize, DateOnly today)
    {
        var notices = found.Select(row => ToContract(row, today)).ToList();
        var count = Paging.Fit(notices, pageSize);
        var page = new ListNoticesResponse { Notices = { notices.Take(count) } };
        if (count < notices.Count)
        {
            page.NextPageToken = Paging.Write(NoticeRequests.List, found[count - 1].Code);
        }

        return page;
    }
}
