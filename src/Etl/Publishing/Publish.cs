using CSat.Etl.Running;

namespace CSat.Etl.Publishing;

/// <summary>Step 6: closes the file and publishes it.</summary>
internal static class Publish
{
    public static async Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        context.Database.Run("warehouse/build/checkpoint.sql");
        var contents = WarehouseContents.Read(context.Database.Connection);
        context.Database.Dispose();
        cancellation.ThrowIfCancellationRequested();
        (await Publication.PrepareAsync(context, contents, cancellation).ConfigureAwait(false)).Run();
    }
}
