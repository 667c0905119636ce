using System.Globalization;
using CSat.Testing;

namespace CSat.Soak.Tests.Kills;

/// <summary>Whether what is published equals what a run into an empty folder makes of the same rows.</summary>
internal static class CleanRebuild
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Publishes once more and compares, table by table; to be called when nobody writes.</summary>
    public static async Task CompareAsync(Tally tally, TemporaryDirectory state, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var asOf = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        await EtlAsync(tally, environment, "etl", "run", "--as-of", asOf, "--state", state.Root);
        await EtlAsync(tally, environment, "etl", "run", "--as-of", asOf, "--to", state.PathOf("clean"), "--state", state.Root);
        await EtlAsync(tally, environment, "etl", "compare", state.PathOf("warehouse"), state.PathOf("clean"));
    }

    /// <summary>Runs a command of the ETL; one that fails is a fault.</summary>
    public static Task EtlAsync(Tally tally, params string[] arguments) => EtlAsync(tally, null, arguments);

    /// <summary>As <see cref="EtlAsync(Tally, string[])"/>, with further variables.</summary>
    public static async Task EtlAsync(Tally tally, IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        await using var run = HostProcess.StartHost("CSat.Etl", arguments, environment);
        if (await run.WaitForExitAsync(Patience) is not 0 and var code)
        {
            tally.Fault($"{string.Join(' ', arguments)} ended with {code}: {run.Output}{run.Errors}");
        }
    }
}
