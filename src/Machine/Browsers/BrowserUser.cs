using CSat.Domain.Problems;
using CSat.Machine.Processes;

namespace CSat.Machine.Browsers;

/// <summary>As whom the browser runs, and what makes its sandbox. As root no sandbox can be made: there it runs as the user of the services.</summary>
/// <param name="User">The user.</param>
/// <param name="Sandbox">What makes the sandbox, as people may read it; null where nothing does.</param>
public sealed record BrowserUser(ServiceUser User, string? Sandbox)
{
    private static readonly string[] Helpers = ["/usr/lib/chromium/chrome-sandbox", "/opt/google/chrome/chrome-sandbox", "/opt/microsoft/msedge/msedge-sandbox"];

    /// <summary>Whether the browser runs as root, because nobody else can on this machine: whoever is to run it does not reach it, or its temporary files.</summary>
    public bool IsRoot => Environment.IsPrivilegedProcess && !User.IsOther;

    /// <summary>Finds the user, and asks the kernel by making such namespaces as the sandbox is made of.</summary>
    /// <param name="program">The browser's path; null where there is none.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<BrowserUser> FindAsync(string? program, CancellationToken cancellation)
    {
        var user = Environment.IsPrivilegedProcess ? await LesserAsync(program, cancellation).ConfigureAwait(false) : ServiceUser.Self;
        var found = new BrowserUser(user, null);
        return found.IsRoot ? found : found with { Sandbox = await SandboxAsync(user, cancellation).ConfigureAwait(false) };
    }

    private static async Task<ServiceUser> LesserAsync(string? program, CancellationToken cancellation)
    {
        try
        {
            var user = ServiceUser.As(await ServiceUser.LookUpAsync(cancellation).ConfigureAwait(false) ?? ServiceUser.Nobody);
            return await user.CanPassAsync(Path.GetTempPath(), cancellation).ConfigureAwait(false) && (program is null || await user.CanPassAsync(program, cancellation).ConfigureAwait(false))
                ? user : ServiceUser.Self;
        }
        catch (ProblemException)
        {
            // Nothing to become another user with.
            return ServiceUser.Self;
        }
    }

    private static async Task<string?> SandboxAsync(ServiceUser user, CancellationToken cancellation)
    {
        if (Programs.Find("unshare") is { } unshare && (await user.RunAsync(unshare, ["--user", "--net", "--pid", "--fork", "true"], null, cancellation).ConfigureAwait(false)).ExitCode == 0)
        {
            return "the kernel's namespaces";
        }

        return Array.Find(Helpers, helper => File.Exists(helper) && File.GetUnixFileMode(helper).HasFlag(UnixFileMode.SetUser));
    }
}
