namespace CSat.Machine.Files;

/// <summary>Writes a file that appears whole or not at all, readable for its owner alone, and is still there after a loss of power.</summary>
public static class PrivateFile
{
    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="content">What it shall hold.</param>
    /// <param name="overwrite">Whether a file of the same name is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there and may not be replaced; what was there before stays.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool overwrite = true)
    {
        var aside = Aside(path);
        try
        {
            using (var stream = Open(aside))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            Place(aside, path, overwrite);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Writes what somebody puts into a stream. A file of the same name stays as it is.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="write">Puts it in; the stream can be read and sought too.</param>
    /// <returns>What <paramref name="write"/> returns.</returns>
    /// <exception cref="IOException">It cannot be written, or there is a file of that name.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static async Task<T> CreateAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var aside = Aside(path);
        try
        {
            T result;
            await using (var stream = Open(aside))
            {
                result = await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            Place(aside, path, overwrite: false);
            return result;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    // Two who write one file at once have a file aside each.
    private static string Aside(string path) => $"{path}.{Guid.NewGuid():N}.part";

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static void Place(string aside, string path, bool overwrite)
    {
        File.Move(aside, path, overwrite);
        Durable.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
