using System.Text.RegularExpressions;
using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>The report of an organisation that nobody writes to: the same bytes wherever it lives, but for the name of the snapshot, which is another one each time.</summary>
internal sealed partial class QuietReport
{
    private const int Forms = 60;
    private const int Shown = 80;
    private const int ShortName = 8;
    private const string AsOf = "2026-04-01T00:00:00Z";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _organization;
    private readonly string _before;

    private QuietReport(string organization, string before) => (_organization, _before) = (organization, before);

    /// <summary>Fills the organisation and prints its report.</summary>
    public static async Task<QuietReport> MakeAsync(Tally tally, Cells cells, TemporaryDirectory state, TestOrganization organization)
    {
        await organization.ImportAsync(Enumerable.Range(1, Forms).Select(i => TestOrganization.Form($"form-{i}", 1 + (i % 5), 5, 4)));
        return new QuietReport(organization.Code, await PrintAsync(tally, cells, state, organization.Code, "before"));
    }

    /// <summary>Prints it again from a warehouse that is built where the organisation lives now, and compares.</summary>
    public async Task CompareAsync(Tally tally, Cells cells, TemporaryDirectory state)
    {
        var after = await PrintAsync(tally, cells, state, _organization, "after");
        if (after != _before)
        {
            var same = after.AsSpan().CommonPrefixLength(_before);
            tally.Fault($"The report of {_organization} is another one after the move, from place {same} on: {From(_before, same)} against {From(after, same)}");
        }
    }

    private static string From(string text, int place) => text.Substring(place, Math.Min(Shown, text.Length - place));

    private static async Task<string> PrintAsync(Tally tally, Cells cells, TemporaryDirectory state, string organization, string name)
    {
        await CleanRebuild.EtlAsync(tally, cells.Environment, "etl", "rebuild", "--organization", organization, "--as-of", AsOf, "--state", state.Root);
        var file = state.PathOf(name + ".html");
        await using var report = HostProcess.StartHost(
            "CSat.Reports", ["report", "management-review", "--organization", organization, "--period", "2026Q1", "--out", state.PathOf(name + ".pdf"), "--html", file, "--state", state.Root], cells.Environment);
        if (await report.WaitForExitAsync(Patience) is not 0 and var code)
        {
            tally.Fault($"report ended with {code}: {report.Output}{report.Errors}");
            return "";
        }

        var text = await File.ReadAllTextAsync(file);
        var snapshot = SnapshotName().Match(text).Groups[1].Value;
        return text.Replace(snapshot, "snapshot", StringComparison.Ordinal).Replace(snapshot[..ShortName], "snapshot", StringComparison.Ordinal);
    }

    [GeneratedRegex("<dd class=\"code\"[^>]*>([0-9a-f-]{36})</dd>")]
    private static partial Regex SnapshotName();
}
