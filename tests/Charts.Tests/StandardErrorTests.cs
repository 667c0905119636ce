using System.Runtime.InteropServices;
using CSat.Testing;

namespace CSat.Charts.Tests;

/// <summary>Skia complains about what its SVG canvas cannot write on the process's error stream, past .NET; so that stream is looked at itself.</summary>
[Collection(nameof(StandardErrorTests))]
public sealed partial class StandardErrorTests(ReviewData data) : IClassFixture<ReviewData>
{
    private const int StandardError = 2;
    private const int WriteOnly = 1;
    private const int Create = 64;

    [Fact]
    public void No_chart_makes_the_drawing_library_complain()
    {
        using var folder = new TemporaryDirectory();
        var file = folder.PathOf("errors");
        var kept = Duplicate(StandardError);
        var opened = Open(file, WriteOnly | Create, 0x180);
        Duplicate(opened, StandardError).ShouldBe(StandardError);
        try
        {
            ChartSamples.Drawn(data).Count().ShouldBeGreaterThan(0);
        }
        finally
        {
            Duplicate(kept, StandardError).ShouldBe(StandardError);
            Close(kept).ShouldBe(0);
            Close(opened).ShouldBe(0);
        }

        File.ReadAllText(file).ShouldBe("");
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int descriptor, int as_);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [CollectionDefinition(nameof(StandardErrorTests), DisableParallelization = true)]
    public sealed class Alone;
}
