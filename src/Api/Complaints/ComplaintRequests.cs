using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using State = CSat.Domain.Complaints.ComplaintState;

namespace CSat.Api.Complaints;

/// <summary>Reads requests for complaints and checks their fields.</summary>
internal static class ComplaintRequests
{
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintPage Read(ListComplaintsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        var state = request.State == ComplaintState.Unspecified ? null : checks.Choice<ComplaintState, State>("state", request.State);
        checks.ThrowIfAny();
        var page = new ComplaintPage(DateTimeOffset.MinValue, Guid.Empty, state, size);
        if (Paging.Read(page.List, request.PageToken, keyParts: 2) is not [var receipt, var complaint])
        {
            return page;
        }

        return long.TryParse(receipt, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(complaint, out var id)
            ? page with { AfterReceipt = new DateTimeOffset(ticks, TimeSpan.Zero), AfterId = id }
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    /// <summary>Number or id of the complaint that is asked for.</summary>
    /// <exception cref="ProblemException">None is named, or there can be none of this name.</exception>
    public static string Name(string name) =>
        name.Length == 0 ? throw new ProblemException(Problems.FieldMissing("complaint"))
        : TextRules.IsClean(name) ? name
        : throw new ProblemException(Problems.NotFound("complaint", ProblemThing.Complaint, name));
}

/// <summary>A page of a list of complaints.</summary>
/// <param name="AfterReceipt">Receipt of the last complaint shown.</param>
/// <param name="AfterId">Its id.</param>
/// <param name="State">One state alone; null for all.</param>
/// <param name="Size">Most complaints.</param>
internal sealed record ComplaintPage(DateTimeOffset AfterReceipt, Guid AfterId, State? State, int Size)
{
    /// <summary>What page tokens belong to.</summary>
    public string List => $"complaints {(State is { } state ? EnumCode.Of(state) : "")}";

    /// <summary>The token of the page after a complaint.</summary>
    public string TokenAfter(ListedComplaint last) => Paging.Write(List, last.ReceivedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), last.ComplaintId.ToString("D"));
}
