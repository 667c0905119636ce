using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Postgres.Embedded;

namespace CSat.Cli.Doctor;

/// <summary>Starts an embedded PostgreSQL on a directory of its own and stops it.</summary>
public static class DatabaseCheck
{
    /// <summary>Does so.</summary>
    public static async Task<Examination> RunAsync(HostCall call, CancellationToken cancellation)
    {
        // Beside the state where there is one: that disk and its rights are what matters.
        var directory = Path.Combine(Directory.Exists(call.StateRoot) ? call.StateRoot : Path.GetTempPath(), $"doctor-{Guid.NewGuid():N}");
        string? cluster = null;
        try
        {
            var options = new EmbeddedPostgresOptions { Directory = directory, NodeModules = call.Home.NodeModules, Durable = false, SharedBuffersMebibytes = 16, MaxConnections = 20 };
            var server = await EmbeddedPostgres.StartAsync(options, call.Loggers.CreateLogger("CSat.Doctor"), cancellation).ConfigureAwait(false);
            cluster = Path.GetDirectoryName(Path.GetDirectoryName(server.DataDirectory));
            await server.DisposeAsync().ConfigureAwait(false);
            return new Examination("Embedded PostgreSQL", true, "starts and stops", "");
        }
        catch (ProblemException refused)
        {
            return new Examination("Embedded PostgreSQL", false, refused.Problems[0].Message.En, refused.Problems[0].Fix.En);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new Examination("Embedded PostgreSQL", false, fault.Message, "./csat setup");
        }
        finally
        {
            foreach (var made in new[] { directory, cluster }.Where(Directory.Exists))
            {
                Directory.Delete(made!, recursive: true);
            }
        }
    }
}
