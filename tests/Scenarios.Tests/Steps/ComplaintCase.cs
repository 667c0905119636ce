using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A complaint from its registration on; every step happens at a moment, yyyy-MM-dd HH:mm, and is somebody's or a system's.</summary>
internal sealed class ComplaintCase(ScenarioHost host, string company, IReadOnlyDictionary<string, Metadata> keys, string number)
{
    private static int _registered;

    private ComplaintService.ComplaintServiceClient Client => new(host.Channel);

    public static Step<ComplaintCase> Register(
        ScenarioHost host, string company, IReadOnlyDictionary<string, Metadata> keys, string channel, string category, string at, string? customerLimit) =>
        new($"complaint of {category} by {channel}", async () =>
        {
            var complaint = new Complaint
            {
                SourceSystem = "scenario",
                ExternalId = Interlocked.Increment(ref _registered).ToString(CultureInfo.InvariantCulture),
                Channel = channel,
                Category = category,
                Description = "scenario",
                ReceivedAt = Time(at),
                CustomerDueAt = customerLimit is null ? null : Time(customerLimit),
            };
            var client = new ComplaintService.ComplaintServiceClient(host.Channel);
            var stored = await client.RegisterComplaintAsync(new RegisterComplaintRequest { Organization = company, Complaint = complaint }, host.Key);
            return new ComplaintCase(host, company, keys, stored.Number);
        });

    public Step<Complaint> ConfirmDefect(string at) => Do<ConfirmDefectRequest>("confirm the defect", at, (asked, key) => Client.ConfirmDefectAsync(asked, key));

    public Step<Complaint> Notify(string at) => Do<RecordNoticeRequest>("notify", at, (asked, key) => Client.RecordNoticeAsync(asked, key));

    /// <summary>A step of the regime's own.</summary>
    public Step<Complaint> Record(string step, string at) => Do<RecordStepRequest>($"record {step}", at, (asked, key) =>
    {
        asked.Step = step;
        return Client.RecordStepAsync(asked, key);
    });

    public Step<Complaint> Assign(string department, string at) => Do<AssignComplaintRequest>("assign", at, (asked, key) =>
    {
        (asked.Department, asked.AssignedTo) = (department, "somebody");
        return Client.AssignComplaintAsync(asked, key);
    });

    /// <summary>The customer is answered.</summary>
    public Step<Complaint> Answer(string at, string text = "", string by = "") => Do<AnswerComplaintRequest>("answer", at, (asked, key) => Client.AnswerComplaintAsync(asked, key), note: text, by: by);

    /// <summary>What the customer says of the handling.</summary>
    /// <param name="satisfied">Whether the customer is satisfied.</param>
    /// <param name="at">When.</param>
    /// <param name="inGoodTime">Whether the customer found the time acceptable; null where that was not asked.</param>
    public Step<Complaint> Verdict(bool satisfied, string at, bool? inGoodTime = null) => Do<RecordVerdictRequest>(satisfied ? "satisfied" : "dissatisfied", at, (asked, key) =>
    {
        asked.Verdict = satisfied ? CustomerVerdict.Satisfied : CustomerVerdict.Dissatisfied;
        if (inGoodTime is { } acceptable)
        {
            asked.TimeAcceptable = acceptable;
        }

        return Client.RecordVerdictAsync(asked, key);
    });

    public Step<Complaint> ConfirmEffect(string role, string at, string by) =>
        Do<ConfirmEffectRequest>($"{by} confirms the effect as {role}", at, (asked, key) => Client.ConfirmEffectAsync(asked, key), role, by: by);

    public Step<Complaint> Close(string at, string role = "", string reason = "", string by = "") =>
        Do<CloseComplaintRequest>($"{by} closes {role}", at, (asked, key) => Client.CloseComplaintAsync(asked, key), role, reason, by);

    public Step<Complaint> Reopen(string at) => Do<ReopenComplaintRequest>("reopen", at, (asked, key) => Client.ReopenComplaintAsync(asked, key));

    /// <summary>A time limit stands so, now.</summary>
    /// <param name="code">Its code in the regime.</param>
    /// <param name="outcome">What the API says.</param>
    /// <param name="due">Its last moment, to the second before; null where it has none.</param>
    public async Task Clock(string code, ClockOutcome outcome, string? due = null)
    {
        var complaint = await ReadAsync();
        var clock = complaint.Clocks.FirstOrDefault(clock => clock.Code == code).ShouldNotBeNull($"the complaint has no time limit {code}");
        clock.Outcome.ShouldBe(outcome, code);
        Local(clock.DueAt).ShouldBe(due, code);
    }

    /// <summary>The complaint is in a state and was reopened so often.</summary>
    public async Task Is(ComplaintState state, int reopened = 0)
    {
        var complaint = await ReadAsync();
        complaint.State.ShouldBe(state);
        complaint.ReopenCount.ShouldBe(reopened);
    }

    /// <summary>The history holds this answer.</summary>
    public async Task Said(string text) =>
        (await ReadAsync()).Events.Where(entry => entry.Kind == ComplaintEventKind.Answered).Select(entry => entry.Note).ShouldContain(text);

    private async Task<Complaint> ReadAsync() => await Client.GetComplaintAsync(new GetComplaintRequest { Organization = company, Complaint = number }, host.Key);

    private Step<Complaint> Do<T>(string what, string at, Func<T, Metadata, AsyncUnaryCall<Complaint>> call, string role = "", string note = "", string by = "")
        where T : IMessage, new() => new($"{what} at {at}", async () =>
    {
        var asked = new T();
        foreach (var (name, value) in new (string, object)[] { ("organization", company), ("complaint", number), ("occurred_at", Time(at)), ("role", role), ("note", note) })
        {
            asked.Descriptor.FindFieldByName(name).Accessor.SetValue(asked, value);
        }

        return await call(asked, by.Length == 0 ? host.Key : keys[by]);
    });

    private static Timestamp Time(string at) => ScenarioClock.At(at).ToTimestamp();

    // The last moment of a day is written as that day's 23:59.
    private static string? Local(Timestamp? time) => time?.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
