using System.Reflection.PortableExecutable;

namespace CSat.Architecture.Tests;

/// <summary>Every assembly of a program is an image that was compiled ahead of time; one that slips through costs each start its compilation.</summary>
public class ProgramImageTests
{
    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The projects that say they are programs.</summary>
    public static TheoryData<string> Programs() =>
    [
        .. from project in SourceTree.Files("src", ".csproj")
           where SourceTree.Read(project).Contains("<IsProgram>true", StringComparison.Ordinal)
           select Path.GetFileNameWithoutExtension(project),
    ];

    [Fact]
    public void Programs_are_found() => Programs().Count.ShouldBeGreaterThan(3);

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_assembly_of_a_program_is_compiled_ahead(string program)
    {
        var assemblies = Directory.GetFiles(Path.Combine(SourceTree.Root, "artifacts", "bin", program, Configuration), "*.dll");

        assemblies.Length.ShouldBeGreaterThan(10);
        assemblies.Where(assembly => !IsImage(assembly)).Select(Path.GetFileName).ShouldBeEmpty();
    }

    private static bool IsImage(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
