using System.Globalization;

namespace CSat.Soak.Tests.Kills;

/// <summary>The processes of this machine, as the kernel lists them.</summary>
internal static class Processes
{
    private const int KibibytesOfMebibyte = 1_024;

    /// <summary>Id, parent and name of each.</summary>
    public static IEnumerable<(int Id, int Parent, string Name)> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName))
        {
            if (int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read($"/proc/{id}/stat") is { } line)
            {
                // "ID (NAME) STATE PARENT ..."; a name may hold blanks and brackets.
                var (open, close) = (line.IndexOf('('), line.LastIndexOf(')'));
                yield return (id, int.Parse(line[(close + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture), line[(open + 1)..close]);
            }
        }
    }

    /// <summary>A number of a process's status in MiB, for example RssAnon; 0 where it is gone.</summary>
    public static double Mebibytes(int id, string name) =>
        Read($"/proc/{id}/status")?.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KibibytesOfMebibyte
            : 0;

    /// <summary>How many descriptors a process holds open; 0 where it is gone.</summary>
    public static int Descriptors(int id)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{id}/fd").Count();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
