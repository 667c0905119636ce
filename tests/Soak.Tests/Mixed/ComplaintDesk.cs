using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Soak.Tests.Kills;
using Grpc.Core;

namespace CSat.Soak.Tests.Mixed;

/// <summary>People who take complaints through their whole life, every third one twice, and imports of complaints of another system.</summary>
internal sealed class ComplaintDesk(Callers callers, Ledger ledger)
{
    private const int Desks = 3;
    private const int RowsOfImport = 40;
    private static readonly TimeSpan PaceOfDesk = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PaceOfImport = TimeSpan.FromSeconds(20);

    private TestOrganization Organization => callers.Organization;

    private ComplaintService.ComplaintServiceClient Service => Organization.Complaints;

    public IEnumerable<Task> Start() =>
        Enumerable.Range(0, Desks).Select(desk => callers.Every(PaceOfDesk, i => HandleAsync($"desk-{desk.ToString(CultureInfo.InvariantCulture)}-{i.ToString(CultureInfo.InvariantCulture)}", i % 3 == 0)))
            .Append(callers.Every(PaceOfImport, ImportAsync));

    private async Task HandleAsync(string id, bool again)
    {
        await ledger.ComplainAsync(id, () => Organization);
        var minute = 0;
        await AddAsync(id, "confirm", complaint => Event<ConfirmDefectRequest>(complaint), Service.ConfirmDefectAsync);
        await AddAsync(id, "notice", complaint => Event<RecordNoticeRequest>(complaint), Service.RecordNoticeAsync);
        await AddAsync(id, "step", complaint => Organization.Step(complaint, At(), "engineer-confirmed"), Service.RecordStepAsync);
        await AddAsync(id, "assign", complaint => Organization.Assignment(complaint, "qa", "王工", At()), Service.AssignComplaintAsync);
        for (var round = 1; round <= (again ? 2 : 1); round++)
        {
            await AddAsync(id, $"answer-{round}", complaint => Event<AnswerComplaintRequest>(complaint, note: "8D 报告 report"), Service.AnswerComplaintAsync);
            await AddAsync(id, $"verdict-{round}", complaint => Organization.Verdict(complaint, At(), CustomerVerdict.Satisfied), Service.RecordVerdictAsync);
            await AddAsync(id, $"auditor-{round}", complaint => Event<ConfirmEffectRequest>(complaint, "process-auditor"), Service.ConfirmEffectAsync, await Organization.HolderAsync("process-auditor"));
            await AddAsync(id, $"member-{round}", complaint => Event<ConfirmEffectRequest>(complaint, "project-member"), Service.ConfirmEffectAsync, await Organization.HolderAsync("project-member"));
            await AddAsync(id, $"close-{round}", complaint => Event<CloseComplaintRequest>(complaint), Service.CloseComplaintAsync);
            if (again && round == 1)
            {
                await AddAsync(id, "reopen", complaint => Event<ReopenComplaintRequest>(complaint, note: "复发 it recurs"), Service.ReopenComplaintAsync);
            }
        }

        DateTimeOffset At() => TestOrganization.Responded.AddMinutes(minute += 5);

        T Event<T>(string complaint, string role = "", string note = "")
            where T : Google.Protobuf.IMessage, new() => Organization.Event<T>(complaint, At(), role, note: note);
    }

    private Task AddAsync<T>(string id, string call, Func<string, T> request, Func<T, Metadata, DateTime?, CancellationToken, AsyncUnaryCall<Complaint>> send, Metadata? key = null)
        where T : Google.Protobuf.IMessage
    {
        T? made = default;
        return ledger.AddEventAsync(id, call, (complaint, requestId) =>
        {
            // Sent again, it must be the same to the last field.
            made ??= request(complaint);
            made.Descriptor.FindFieldByName("request_id").Accessor.SetValue(made, requestId);
            return send(made, key ?? Organization.Key, null, CancellationToken.None);
        });
    }

    private async Task ImportAsync(int time)
    {
        var rows = Enumerable.Range(1, RowsOfImport).Select(row =>
        {
            var complaint = TestOrganization.Complaint($"{time}-{row}");
            complaint.SourceSystem = "mail";
            return new ComplaintRow { Position = row, Complaint = complaint };
        });
        callers.Called();
        using var call = Service.ImportComplaints(Organization.Key);
        var outcome = ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(Organization.Code, rows, 10)));
        if (outcome.Stored != RowsOfImport)
        {
            callers.Tally.Fault($"ImportComplaints: {outcome}");
        }
    }
}
