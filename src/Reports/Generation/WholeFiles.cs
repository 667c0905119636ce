namespace CSat.Reports.Generation;

/// <summary>Writes files that appear whole or not at all: beside their names first, renamed when all are written.</summary>
internal static class WholeFiles
{
    public static async Task WriteAsync(IReadOnlyList<(string Path, byte[] Content)> files, CancellationToken cancellation)
    {
        var written = new List<(string Aside, string Path)>();
        try
        {
            foreach (var (path, content) in files)
            {
                var full = Path.GetFullPath(path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                var aside = $"{full}.{Guid.NewGuid():N}.new";
                written.Add((aside, full));
                await File.WriteAllBytesAsync(aside, content, cancellation).ConfigureAwait(false);
            }

            foreach (var (aside, path) in written)
            {
                File.Move(aside, path, overwrite: true);
            }
        }
        finally
        {
            foreach (var (aside, _) in written)
            {
                File.Delete(aside);
            }
        }
    }
}
