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
        var directory = Path.Combine(call.State.Root, $"doctor-{Guid.NewGuid():N}");
        try
        {
            var options = new EmbeddedPostgresOptions { Directory = directory, NodeModules = call.Home.NodeModules, Durable = false, SharedBuffersMebibytes = 16, MaxConnections = 20 };
            var server = await EmbeddedPostgres.StartAsync(options, call.Loggers.CreateLogger("CSat.Doctor"), cancellation).ConfigureAwait(false);
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
            if (Directory.Exists(directory))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }
}
