using CSat.Etl.Running;
using CSat.Hosting.State;
using CSat.Machine.Files;
using CSat.Sql;

namespace CSat.Etl.Publishing;

/// <summary>
/// Puts a closed file in the place of the published one. It gets its unique name first; the stable name becomes a second name of the same content, by rename, so that
/// whoever opens it sees the snapshot before or this one, whole. A run may be killed between any two steps: the stable name is readable then, and the next run puts
/// the rest right (<see cref="KeptSnapshots.Repair"/>).
/// </summary>
/// <param name="building">The closed file, durable.</param>
/// <param name="snapshot">The unique name that it gets.</param>
/// <param name="manifest">Its manifest.</param>
/// <param name="unfit">Snapshots that must not outlive it.</param>
/// <param name="keep">How many snapshots stay, this one counted.</param>
internal sealed class Publication(Building building, SnapshotFile snapshot, WarehouseManifest manifest, IReadOnlyList<SnapshotFile> unfit, int keep)
{
    private string Aside => building.Path + ".link";

    /// <summary>Gives a file a second name, and tells whether it has it. Without one the content has its stable name alone: no older snapshot can be kept.</summary>
    public Func<string, string, bool> Link { get; init; } = HardLink.TryCreate;

    /// <summary>What is done, in this order.</summary>
    public IReadOnlyList<Action> Steps => [WriteManifest, GiveUniqueName, RemoveUnfit, LinkAside, MoveStableName, RemoveSurplus];

    /// <summary>Makes the closed file durable, and its manifest.</summary>
    /// <param name="context">The run.</param>
    /// <param name="contents">What is in the file.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Publication> PrepareAsync(EtlContext context, WarehouseContents contents, CancellationToken cancellation)
    {
        var (building, plan) = (context.Building, context.Plan);
        building.Close(plan.StartedAt);

        // Read from memory while the disk takes what was written.
        var digest = Task.Run(() => FileDigest.Sha256(building.Path), cancellation);
        await Task.WhenAll(digest, Task.Run(() => Durable.Flush(building.Path), cancellation)).ConfigureAwait(false);
        var snapshot = SnapshotFile.Next(building.Published, context.Settings.Time.GetUtcNow(), plan.RunId);
        var manifest = new WarehouseManifest(
            WarehouseManifest.CurrentFormat, plan.Organization.Code, plan.RunId, TimeZoneInfo.ConvertTime(plan.StartedAt, context.Zone), EtlResult.KindOf(plan.Rebuild), WarehouseSchema.Version,
            contents.DuckdbVersion, contents.StorageVersion, Path.GetFileName(snapshot.Path), new FileInfo(building.Path).Length, await digest.ConfigureAwait(false), contents.Tables, "");
        var unfit = await KeptSnapshots.FindUnfitAsync(building.Published, context.Source, cancellation).ConfigureAwait(false);
        return new Publication(building, snapshot, manifest, unfit, context.Settings.Keep);
    }

    /// <summary>Publishes.</summary>
    /// <exception cref="IOException">A step failed; what the stable name leads to is whole.</exception>
    public void Run()
    {
        try
        {
            foreach (var step in Steps)
            {
                step();
            }
        }
        catch
        {
            KeptSnapshots.Repair(building.Published);
            throw;
        }
    }

    private void WriteManifest() => manifest.WriteTo(snapshot.ManifestPath);

    private void GiveUniqueName()
    {
        File.Move(building.Path, snapshot.Path, overwrite: true);
        FlushNames();
    }

    // Before the stable name moves: what was erased is in no file of the folder once this snapshot is published, however the run ends.
    private void RemoveUnfit()
    {
        foreach (var gone in unfit)
        {
            KeptSnapshots.Remove(gone);
        }
    }

    private void LinkAside() => Link(snapshot.Path, Aside);

    private void MoveStableName()
    {
        File.Move(File.Exists(Aside) ? Aside : snapshot.Path, building.Published, overwrite: true);
        FlushNames();
    }

    private void RemoveSurplus() => KeptSnapshots.RemoveSurplus(building.Published, keep);

    private void FlushNames() => Durable.Flush(Path.GetDirectoryName(building.Published)!);
}
