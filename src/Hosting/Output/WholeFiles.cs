using CSat.Domain.Problems;

namespace CSat.Hosting.Output;

/// <summary>Writes files that appear whole or not at all: beside their names first, renamed when all are written.</summary>
public static class WholeFiles
{
    /// <summary>The place is a folder.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The place.</param>
    /// <param name="name">A name that a file in it could have.</param>
    public static Problem IsFolder(string option, string path, string name) => new("OUTPUT_IS_FOLDER", option, "output", ("option", option), ("path", path.TrimEnd('/')), ("name", name));

    /// <summary>Looks before anything is made that is to be written.</summary>
    /// <exception cref="ProblemException">The place is a folder.</exception>
    public static void Check(string option, string? path, string name)
    {
        if (path is not null && Directory.Exists(path))
        {
            throw new ProblemException(IsFolder(option, path, name));
        }
    }

    /// <summary>Writes the files, their folders too.</summary>
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
