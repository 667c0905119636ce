using System.Diagnostics;
using CSat.Reports.Printing;

namespace CSat.Reports.Tests.Printing;

/// <summary>The process that draws a page dies while its browser lives on: the print fails at once instead of waiting for an answer that never comes.</summary>
[Collection(nameof(KilledPageTests))]
public sealed class KilledPageTests
{
    private const string Good = "<!DOCTYPE html><title>t</title><p>good</p><script>window.csatReady = Promise.resolve(true)</script>";
    private const string Waiting = "<!DOCTYPE html><p>x</p><script>window.csatReady = new Promise(() => {})</script>";

    [Fact]
    public async Task A_print_whose_page_is_killed_is_reported_and_the_next_page_prints()
    {
        await using var printer = new PdfPrinter();
        await printer.PrintAsync(Good, CancellationToken.None);
        var print = printer.PrintAsync(Waiting, CancellationToken.None);

        // The page of the last print goes when the next one comes; whichever draws is killed until the print ends.
        while (!print.IsCompleted)
        {
            OwnProcesses.Started("--type=renderer").ForEach(Kill);
            await Task.WhenAny(print, Task.Delay(TimeSpan.FromMilliseconds(100)));
        }

        (await Should.ThrowAsync<PrintingException>(print)).Message.ShouldContain("ended unexpectedly");
        (await printer.PrintAsync(Good, CancellationToken.None)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    private static void Kill(int process)
    {
        try
        {
            Process.GetProcessById(process).Kill();
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }
}

/// <summary>Kills whatever draws in this process: no other test prints beside it.</summary>
[CollectionDefinition(nameof(KilledPageTests), DisableParallelization = true)]
public sealed class KilledPageAlone;
