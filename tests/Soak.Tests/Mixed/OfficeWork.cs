using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Soak.Tests.Kills;

namespace CSat.Soak.Tests.Mixed;

/// <summary>What an administrator does all day: imports of forms, keys, rounds, the directory, targets, regimes, erasures, the audit.</summary>
internal sealed class OfficeWork(Callers callers, Ledger ledger)
{
    private const int RowsOfImport = 400;
    private const int KnownRows = 100;

    private TestOrganization Organization => callers.Organization;

    public IEnumerable<Task> Start() =>
    [
        callers.Every(TimeSpan.FromSeconds(6), ImportAsync),
        callers.Every(TimeSpan.FromSeconds(5), UseKeyAsync),
        callers.Every(TimeSpan.FromSeconds(60), OpenAndCloseAsync),
        callers.Every(TimeSpan.FromSeconds(30), PutDirectoryAsync),
        callers.Every(TimeSpan.FromSeconds(30), CheckRegimeAsync),
        callers.Every(TimeSpan.FromSeconds(10), EraseAsync),
        callers.Every(TimeSpan.FromSeconds(120), VerifyAsync),
    ];

    /// <summary>Each file repeats the last rows of the one before.</summary>
    private Task ImportAsync(int time) =>
        ledger.ImportAsync([.. Enumerable.Range((time * (RowsOfImport - KnownRows)) + 1, RowsOfImport).Select(row => $"file-{row.ToString(CultureInfo.InvariantCulture)}")], () => Organization);

    private async Task UseKeyAsync(int time)
    {
        var made = await callers.Call(Organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = Organization.Code, Label = $"soak {time}", Role = Role.Collector }, Organization.Key));
        var own = new TestOrganization(Organization.Code, Organization.Channel, ApiFixture.With(made.ApiKey));
        var form = TestOrganization.Form($"{time}");
        form.SourceSystem = "key";
        await callers.Call(own.SubmitAsync(form));
        await callers.Call(Organization.Organizations.ListApiKeysAsync(new ListApiKeysRequest { Organization = Organization.Code, IncludeRevoked = true, PageSize = 1_000 }, Organization.Key));
        await callers.Call(Organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = Organization.Code, ApiKeyId = made.ApiKeyId }, Organization.Key));
    }

    private async Task OpenAndCloseAsync(int time)
    {
        await callers.Call(Organization.OpenRoundAsync($"soak-{time}"));
        var form = TestOrganization.Form($"{time}");
        (form.SourceSystem, form.Round) = ("round", $"soak-{time}");
        await callers.Call(Organization.SubmitAsync(form));
        await callers.Call(Organization.CloseRoundAsync($"soak-{time}"));
    }

    private async Task PutDirectoryAsync(int time)
    {
        await callers.Call(Organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = Organization.Code, Directory = TestOrganization.Entries() }, Organization.Key));
        await callers.Call(Organization.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = Organization.Code }, Organization.Key));
    }

    private async Task CheckRegimeAsync(int time)
    {
        var content = TestOrganization.RegimeText(time % 2 == 0 ? "manufacturing-after-sales" : "iatf16949-quarterly");
        await callers.Call(Organization.Regimes.CheckRegimeAsync(new CheckRegimeRequest { Organization = Organization.Code, Content = content }, Organization.Key));
    }

    private async Task EraseAsync(int time)
    {
        var form = TestOrganization.Form($"{time}");
        form.SourceSystem = "erase";
        form.Attributes["region"] = "north";
        await callers.Call(Organization.SubmitAsync(form));
        await callers.Call(Organization.Erasures.EraseAsync(
            new EraseRequest
            {
                Organization = Organization.Code,
                Response = new ErasedResponse { SourceSystem = form.SourceSystem, ExternalId = form.ExternalId },
                Reason = ErasureReason.RequestOfPerson,
                RequestId = $"erase-{time}",
            },
            Organization.Key));
    }

    private async Task VerifyAsync(int time)
    {
        var chain = await callers.Call(Organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = Organization.Code }, Organization.Key));
        if (chain.Faults.Count > 0)
        {
            callers.Tally.Fault($"The audit chain has {chain.Faults.Count} faults, first: {chain.Faults[0]}");
        }
    }
}
