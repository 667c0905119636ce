using CSat.Domain.Problems;
using Microsoft.Extensions.Logging;

namespace CSat.Postgres.Embedded;

/// <summary>Makes a cluster once. It is built aside and renamed, so that a killed first start leaves nothing that looks finished.</summary>
internal sealed class ClusterBuilder(ClusterPlace place, PostgresPrograms programs, ServerUser user, ILogger logger)
{
    private const string MajorVersion = "18";

    // The password reaches initdb by a file that only the server's user can read, and that is gone before initdb's result counts.
    private const string Script = """
        set -e
        umask 077
        cd "$1"
        rm -rf data.building password.building
        cat > password.building
        "$2" -D data.building -U "$3" --pwfile=password.building --auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums $4 || { rm -f password.building; exit 1; }
        rm -f password.building
        mv data.building data
        """;

    public async Task EnsureAsync(string password, bool durable, CancellationToken cancellation)
    {
        if (Directory.Exists(place.Data))
        {
            CheckVersion();
            return;
        }

        PostgresLog.Creating(logger, place.Data);
        await user.MakePrivateDirectoryAsync(place.Cluster, cancellation).ConfigureAwait(false);
        var made = await user.RunAsync(
            "/bin/sh",
            ["-c", Script, "sh", place.Cluster, programs.InitDb, EmbeddedPostgres.OwnerName, durable ? "--sync-method=fsync" : "--no-sync"],
            password,
            cancellation).ConfigureAwait(false);
        made.ThrowIfFailed("initdb");
    }

    private void CheckVersion()
    {
        var found = File.ReadAllText(Path.Combine(place.Data, "PG_VERSION")).Trim();
        if (found != MajorVersion)
        {
            throw new ProblemException(EmbeddedProblems.OtherVersion(place.Data, found, MajorVersion));
        }
    }
}
