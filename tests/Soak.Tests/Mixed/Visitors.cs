using CSat.Api.Tests.Fixture;
using CSat.Api.Tests.Wire;
using CSat.Contracts.V1;
using CSat.Soak.Tests.Kills;
using Grpc.Core;

namespace CSat.Soak.Tests.Mixed;

/// <summary>People who look things up, and callers who hang up: in the middle of a call, of an import, of a connection.</summary>
internal sealed class Visitors(Callers callers, Ledger ledger, string endpoint)
{
    private const int Readers = 4;
    private const int LongestPatience = 15;
    private static readonly TimeSpan PaceOfReader = TimeSpan.FromMilliseconds(50);

    private TestOrganization Organization => callers.Organization;

    public IEnumerable<Task> Start() =>
    [
        .. Enumerable.Range(0, Readers).Select(reader => callers.Every(PaceOfReader, i => ReadAsync(i + reader))),
        callers.Every(TimeSpan.FromMilliseconds(100), HangUpAsync),
        callers.Every(TimeSpan.FromMilliseconds(500), HangUpImportAsync),
        callers.Every(TimeSpan.FromMilliseconds(500), CutAsync),
    ];

    private async Task ReadAsync(int time)
    {
        var (code, key) = (Organization.Code, Organization.Key);
        var known = ledger.Complaints.Values.FirstOrDefault().Id;
        switch (time % 8)
        {
            case 0:
                await callers.Call(Organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = code, PageSize = 50 }, key));
                break;
            case 1 when known is not null:
                await callers.Call(Organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = code, Complaint = known }, key));
                break;
            case 2 when known is not null:
                await callers.Call(Organization.Complaints.ListComplaintEventsAsync(new ListComplaintEventsRequest { Organization = code, Complaint = known }, key));
                break;
            case 3 when known is not null:
                await callers.Call(Organization.Complaints.ExplainClockAsync(new ExplainClockRequest { Organization = code, Complaint = known, Clock = "notice" }, key));
                break;
            case 4:
                await callers.Call(Organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = code }, key));
                break;
            case 5:
                await callers.Call(Organization.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = code, PageSize = 50 }, key));
                break;
            case 6:
                await callers.Call(Organization.Regimes.ListAdoptedRegimesAsync(new ListAdoptedRegimesRequest { Organization = code }, key));
                break;
            default:
                await callers.Call(Organization.Questionnaires.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = code, Code = "main", Version = 1 }, key));
                break;
        }
    }

    private async Task HangUpAsync(int time)
    {
        var form = TestOrganization.Form($"{time}");
        form.SourceSystem = "hasty";
        using var impatient = new CancellationTokenSource(Random.Shared.Next(LongestPatience));
        await HangingUpAsync(() => Organization.SubmitAsync(form, impatient.Token).ResponseAsync);
    }

    private async Task HangUpImportAsync(int time)
    {
        using var impatient = new CancellationTokenSource(Random.Shared.Next(4 * LongestPatience));
        using var call = Organization.Responses.ImportResponses(Organization.Key, cancellationToken: impatient.Token);
        var forms = Enumerable.Range(1, 200).Select(row =>
        {
            var form = TestOrganization.Form($"import-{time}-{row}");
            form.SourceSystem = "hasty";
            return form;
        });
        await HangingUpAsync(() => ImportCalls.AnswersAsync(call, ImportCalls.Messages(Organization.Code, forms, 20)));
    }

    private async Task CutAsync(int time)
    {
        callers.Called();
        using var connection = await Http2Connection.OpenAsync(new Uri(endpoint));
        var request = RawClient.Frame(new SubmitResponseRequest { Organization = Organization.Code, Response = TestOrganization.Form("never") });
        await connection.SendAsync(
            Http2Connection.Preface,
            Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call("/csat.v1.ResponseService/SubmitResponse", ("authorization", Organization.Key.GetValue("authorization")!))),
            Http2Connection.Frame(Http2Connection.Data, 0, 1, request[..(time % request.Length)]));
    }

    private async Task HangingUpAsync(Func<Task> call)
    {
        callers.Called();
        try
        {
            await call();
        }
        catch (RpcException given) when (given.StatusCode == StatusCode.Cancelled)
        {
            // As it was meant.
        }
    }
}
