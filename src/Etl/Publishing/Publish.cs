using CSat.Etl.Running;

namespace CSat.Etl.Publishing;

/// <summary>Step 6: closes the file and puts it in the place of the last one.</summary>
internal static class Publish
{
    public static Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        context.Database.Run("warehouse/build/checkpoint.sql");
        context.Database.Dispose();
        cancellation.ThrowIfCancellationRequested();
        context.Building.Publish();
        return Task.CompletedTask;
    }
}
