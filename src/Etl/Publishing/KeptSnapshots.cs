using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Hosting.State;

namespace CSat.Etl.Publishing;

/// <summary>Which snapshots stay beside the stable name, under the organisation's lock.</summary>
internal static class KeptSnapshots
{
    /// <summary>
    /// Puts the folder right after a run that was killed: what it had named and not published goes, and so does a manifest whose snapshot is gone. Without a stable
    /// file nothing is published, and nothing stays.
    /// </summary>
    public static void Repair(string published)
    {
        var snapshots = SnapshotFile.Beside(published);
        _ = Basis.Find(published, out var stable);
        var current = snapshots.FirstOrDefault(snapshot => snapshot.RunId == stable?.RunId);
        foreach (var snapshot in snapshots)
        {
            var isUnpublished = !File.Exists(published) || (current is not null && snapshot.PublishedAt > current.PublishedAt);
            var isHalf = snapshot.Exists != File.Exists(snapshot.ManifestPath) && snapshot != current;
            if (isUnpublished || isHalf)
            {
                Remove(snapshot);
            }
        }
    }

    /// <summary>
    /// Those that must be gone before the next one is published: what shows a form that was erased since, and what the program would not build on, because it
    /// is of another version or cluster or was written to.
    /// </summary>
    /// <param name="published">The stable path.</param>
    /// <param name="source">The rows that the next one shows.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<SnapshotFile>> FindUnfitAsync(string published, SourceSnapshot source, CancellationToken cancellation)
    {
        var unfit = new List<SnapshotFile>();
        foreach (var snapshot in SnapshotFile.Beside(published).Where(snapshot => snapshot.Exists))
        {
            if (Basis.Find(snapshot.Path, out var found) is not null || found!.Compare(source.Moment) is not null || await source.HasErasedSinceAsync(found.Moment, cancellation).ConfigureAwait(false))
            {
                unfit.Add(snapshot);
            }
        }

        return unfit;
    }

    /// <summary>Removes all but the newest, and manifests of snapshots that are gone; the newest one is what the stable name leads to.</summary>
    /// <param name="published">The stable path.</param>
    /// <param name="keep">How many stay, from 1.</param>
    public static void RemoveSurplus(string published, int keep)
    {
        foreach (var snapshot in SnapshotFile.Beside(published).Where((snapshot, place) => place >= keep || (place > 0 && !snapshot.Exists)))
        {
            Remove(snapshot);
        }
    }

    /// <summary>Removes a snapshot, its file first: as long as there is one, there is a manifest of it.</summary>
    public static void Remove(SnapshotFile snapshot)
    {
        File.Delete(snapshot.Path);
        File.Delete(snapshot.ManifestPath);
    }
}
