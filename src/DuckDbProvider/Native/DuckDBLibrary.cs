using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace DuckDB.NET.Native;

/// <summary>Finds DuckDB's native library without any set-up of the environment.</summary>
internal static class DuckDBLibrary
{
    internal const string Name = "duckdb";
    private const string Variable = "CSAT_DUCKDB_LIBRARY";
    private static readonly Lazy<nint> Loaded = new(() => Load([.. Candidates(Environment.GetEnvironmentVariable(Variable), AppContext.BaseDirectory)]));

#pragma warning disable CA2255 // The resolver must stand before the first import of anybody who uses this library.
    [ModuleInitializer]
    internal static void Register()
#pragma warning restore CA2255
    {
        NativeLibrary.SetDllImportResolver(typeof(DuckDBLibrary).Assembly, Resolve);
        // Other assemblies import a few functions of the same library (whole-vector appends); they must get the same copy of it.
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (assembly, name) => Resolve(name, assembly, null);
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Loaded.Value : 0;

    /// <summary>Where the library may be, best first. A configured path is the only candidate: a wrong one must not go unnoticed.</summary>
    internal static IEnumerable<string> Candidates(string? configured, string application)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            yield return configured;
            yield break;
        }

        yield return Path.Combine(application, FileName);
        var package = $"node-bindings-{Platform}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        for (var folder = new DirectoryInfo(application); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "node_modules", "@duckdb", package, FileName);
        }
    }

    internal static nint Load(List<string> candidates) => candidates.Find(File.Exists) is { } found
        ? NativeLibrary.Load(found)
        : throw new DllNotFoundException(
            $"DuckDB's native library {FileName} was not found. Run `./csat setup` in the checkout to install it, or set {Variable} to its path. "
            + "Searched: " + string.Join(", ", candidates));

    private static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    private static string FileName => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
}
