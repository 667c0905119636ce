using System.Globalization;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>How the forms of a round are handed out and come back.</summary>
internal sealed partial class SurveyRound
{
    private DistributionService.DistributionServiceClient Distributions => new(host.Channel);

    /// <summary>Hands out a batch of forms.</summary>
    /// <param name="batch">Its code.</param>
    /// <param name="at">yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="forms">How many; 0 where the members say it.</param>
    /// <param name="channel">Channel of the regime.</param>
    /// <param name="department">Whose customers get them.</param>
    /// <param name="distributor">Who hands them out.</param>
    /// <param name="handedOutBy">Which department hands them out and collects them.</param>
    /// <param name="by">The key of the person who records it; null for the company's own.</param>
    /// <param name="members">To whom.</param>
    public Step<Distribution> Distribute(string batch, string at, int forms = 0, string channel = "", string department = "", string distributor = "", string handedOutBy = "", Metadata? by = null, params string[] members) =>
        new($"batch {batch} of {Code}", () => Distributions.RecordDistributionAsync(
            new RecordDistributionRequest
            {
                Organization = company, Round = Code,
                Distribution = new Distribution
                {
                    Batch = batch, SentAt = Moment(at), Forms = forms, Channel = channel, Department = department, HandedOutBy = handedOutBy, Distributor = distributor, Members = { members },
                },
            },
            by ?? host.Key).ResponseAsync);

    /// <summary>A member confirms the receipt of the form.</summary>
    public Step<SentForm> ConfirmsReceipt(string member, string at) => new($"receipt of {member}", () => Distributions.ConfirmReceiptAsync(
        new ConfirmReceiptRequest { Organization = company, Round = Code, Member = member, ConfirmedAt = Moment(at) }, host.Key).ResponseAsync);

    /// <summary>Collected forms are sorted and handed back.</summary>
    public Step<HandBack> HandBack(string at, int forms) => new($"{forms} forms of {Code} handed back", () => Distributions.HandBackFormsAsync(
        new HandBackFormsRequest { Organization = company, Round = Code, HandedBackAt = Moment(at), Forms = forms }, host.Key).ResponseAsync);

    /// <summary>The forms that are not back, as whoever follows them up reads them: member, distributor, last day in time, state; a confirmed receipt is said.</summary>
    public Step<string[]> Outstanding() => new($"outstanding forms of {Code}", async () =>
    {
        var page = await Distributions.ListOutstandingAsync(new ListOutstandingRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Forms.Select(form => string.Join(" ", new[]
        {
            form.Member, form.Distributor, form.DueAt is { } due ? due.ToDateTimeOffset().ToOffset(Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", form.State.ToString(),
            form.ConfirmedAt is null ? "" : "confirmed",
        }.Where(word => word.Length > 0)))];
    });
}
