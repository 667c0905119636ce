using System.CommandLine;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Keys;

/// <summary><c>./csat keys create|list|revoke</c>: the API keys of an organisation, through the running service.</summary>
internal static class KeysCommand
{
    private const string Argument = "KEY";

    public static HostCommand Create() => new("keys", "Make, list and revoke the API keys of an organisation.", "./csat keys list --organization demo") { CreateKey(), List(), Revoke() };

    private static HostCommand CreateKey()
    {
        var organization = Organization();
        var label = new Option<string>("--label") { Description = "What it is for, for people; tells it from the organisation's others.", HelpName = "LABEL", Required = true };
        var role = new Option<string>("--role") { Description = "What its holder may do.", HelpName = "ROLE", Required = true };
        role.AcceptOnlyFromAmong([.. EnumCode.All<Role>().Where(role => role.Value != Role.Unspecified).Select(role => role.Key)]);
        var end = new Option<DateTimeOffset?>("--expires") { Description = "From when on it opens nothing (default: never ends).", HelpName = "TIME" };
        return new HostCommand(
            "create", "Make a key; it is shown once and stored nowhere.", "./csat keys create --organization demo --label survey-page --role collector --expires 2027-06-30")
        {
            organization, label, role, end,
        }.Handle((call, cancellation) => CreateAsync(
            call,
            new CreateApiKeyRequest
            {
                Organization = call.Arguments.GetRequiredValue(organization),
                Label = call.Arguments.GetRequiredValue(label),
                Role = EnumCode.Parse<Role>(call.Arguments.GetRequiredValue(role)),
                ExpiresAt = call.Arguments.GetValue(end)?.ToTimestamp(),
                RequestId = Guid.NewGuid().ToString(),
            },
            cancellation));
    }

    private static HostCommand List()
    {
        var organization = Organization();
        var all = new Option<bool>("--all") { Description = "Revoked ones too." };
        return new HostCommand("list", "List the keys without themselves: label, role, end, last use.", "./csat keys list --organization demo") { organization, all }
            .Handle((call, cancellation) => ListAsync(call, call.Arguments.GetRequiredValue(organization), call.Arguments.GetValue(all), cancellation));
    }

    private static HostCommand Revoke()
    {
        var organization = Organization();
        var key = new Argument<string>(Argument) { Description = "Its label or id, as ./csat keys list shows it." };
        return new HostCommand("revoke", "Close a key for good, within two seconds.", "./csat keys revoke survey-page --organization demo") { key, organization }
            .Handle((call, cancellation) => RevokeAsync(call, call.Arguments.GetRequiredValue(organization), call.Arguments.GetRequiredValue(key), cancellation));
    }

    private static Option<string> Organization() => new("--organization") { Description = "Code of the organisation.", HelpName = "O", Required = true };

    private static async Task<int> CreateAsync(HostCall call, CreateApiKeyRequest request, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var made = await connection.AskAsync(service => service.Organizations.CreateApiKeyAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        call.Report.Fact("api_key", "密钥 Key", made.ApiKey);
        call.Report.Fact("api_key_id", "编号 Id", made.ApiKeyId);
        call.Report.Line("密钥只显示这一次，请现在保存。 The key is shown this once: keep it now.");
        return ExitCodes.Done;
    }

    private static async Task<int> ListAsync(HostCall call, string organization, bool all, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var keys = await KeyList.ReadAsync(connection, organization, all, cancellation).ConfigureAwait(false);
        call.Report.Table(
            "keys",
            ["Label", "Role", "Installation", "Made", "Ends", "Last used", "Revoked", "Id"],
            keys.Select(key => new object?[] { key.Label, EnumCode.Of(key.Role), key.WholeInstallation, Time(key.CreatedAt), Time(key.ExpiresAt), Time(key.LastUsedAt), Time(key.RevokedAt), key.ApiKeyId }));
        return ExitCodes.Done;
    }

    private static async Task<int> RevokeAsync(HostCall call, string organization, string named, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var keys = await KeyList.ReadAsync(connection, organization, all: false, cancellation).ConfigureAwait(false);
        var meant = keys.Where(candidate => candidate.Label == named || candidate.ApiKeyId == named).ToList();
        var key = meant.Count switch
        {
            0 => throw new ProblemException(Problems.NotFound(Argument, ProblemThing.ApiKey, named)),
            1 => meant[0],
            _ => throw new ProblemException(SeveralKeys(named)),
        };
        var request = new RevokeApiKeyRequest { Organization = organization, ApiKeyId = key.ApiKeyId, RequestId = Guid.NewGuid().ToString() };
        var revoked = await connection.AskAsync(service => service.Organizations.RevokeApiKeyAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        call.Report.Fact("label", "标签 Label", revoked.Label);
        call.Report.Fact("revoked_at", "停用于 Revoked at", Time(revoked.RevokedAt));
        return ExitCodes.Done;
    }

    // Keys that serve made for itself all have its label.
    private static Problem SeveralKeys(string label) => Problem.Worded("several-keys", ProblemReason.FieldInvalid, Argument, "reference", ("value", label));

    private static DateTimeOffset? Time(Timestamp? time) => time?.ToDateTimeOffset();
}
