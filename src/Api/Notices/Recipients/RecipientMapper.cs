using System.Text.Json;
using CSat.Api.Validation;
using CSat.Contracts.V1;

namespace CSat.Api.Notices.Recipients;

/// <summary>The list to send of a notice in the words of the contract.</summary>
internal static class RecipientMapper
{
    /// <summary>A page of the customers found, one more of which were asked for than it may hold.</summary>
    public static ListNoticeRecipientsResponse ToContract(IReadOnlyList<RecipientRow> found, int pageSize)
    {
        var recipients = found.Select(row => new NoticeRecipient { Customer = row.Customer, Fields = { JsonSerializer.Deserialize<Dictionary<string, string>>(row.Fields) } }).ToList();
        var count = Paging.Fit(recipients, pageSize);
        return new ListNoticeRecipientsResponse
        {
            Recipients = { recipients.Take(count) }, NextPageToken = count < recipients.Count ? Paging.Write(RecipientRequests.List, recipients[count - 1].Customer) : "",
        };
    }
}
