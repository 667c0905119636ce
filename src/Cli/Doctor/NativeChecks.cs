using System.Runtime.InteropServices;
using System.Text.Json;
using CSat.Hosting.State;

namespace CSat.Cli.Doctor;

/// <summary>Looks for the native parts.</summary>
public static class NativeChecks
{
    private const string Remedy = "./csat setup";

    /// <summary>DuckDB's library: there, for this machine, and loadable. The build keeps no other machine's.</summary>
    public static Examination DuckDb(HomeDirectory home)
    {
        var outputs = Path.Combine(home.Root, "artifacts", "bin", "CSat.Etl", "release", "runtimes");
        var library = Directory.Exists(outputs) ? Directory.EnumerateFiles(outputs, "*duckdb.*", SearchOption.AllDirectories).FirstOrDefault() : null;
        if (library is null)
        {
            return new Examination("DuckDB", false, $"no library below {outputs}", Remedy);
        }

        if (!NativeLibrary.TryLoad(library, out var handle))
        {
            return new Examination("DuckDB", false, $"{library} cannot be loaded on this machine", Remedy);
        }

        NativeLibrary.Free(handle);
        return new Examination("DuckDB", true, library, "");
    }

    /// <summary>PostgreSQL's programs.</summary>
    public static Examination Postgres(HomeDirectory home)
    {
        var program = Path.Combine(home.NodeModules, "@embedded-postgres", Platform(), "native", "bin", "postgres");
        return File.Exists(program) ? new Examination("PostgreSQL", true, program, "") : new Examination("PostgreSQL", false, $"{program} is not there", Remedy);
    }

    /// <summary>The report's fonts: the packages that package.json names.</summary>
    public static Examination Fonts(HomeDirectory home)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(home.Root, "package.json")));
        string[] folders =
        [
            .. package.RootElement.GetProperty("dependencies").EnumerateObject().Select(dependency => dependency.Name)
                .Where(name => name.Contains("font", StringComparison.Ordinal)).Select(name => Path.Combine(home.NodeModules, name)),
        ];
        return folders.Where(folder => !Directory.Exists(folder)).ToArray() is [var missing, ..]
            ? new Examination("Fonts", false, $"{missing} is not there", Remedy)
            : new Examination("Fonts", true, string.Join(", ", folders), "");
    }

    private static string Platform() =>
        $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
}
