using System.Globalization;

namespace CSat.Testing;

/// <summary>Reads PDFs as a reader would, with the programs of poppler-utils.</summary>
public static class Poppler
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The text of one page (from 1) or of all, laid out as on the page.</summary>
    public static async Task<string> TextAsync(string pdf, int? page = null) => await RunAsync("pdftotext", [.. Pages(page), "-layout", "-enc", "UTF-8", pdf, "-"]);

    /// <summary>The fonts, a line each, as pdffonts prints them below its two head lines.</summary>
    public static async Task<IReadOnlyList<string>> FontsAsync(string pdf) =>
        (await RunAsync("pdffonts", [pdf])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

    /// <summary>How many pages.</summary>
    public static async Task<int> PageCountAsync(string pdf)
    {
        var line = (await RunAsync("pdfinfo", [pdf])).Split('\n').First(text => text.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..].Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>Draws every page as a PNG file into a directory and returns the files in page order.</summary>
    public static async Task<IReadOnlyList<string>> ImagesAsync(string pdf, string directory, int dotsPerInch = 60)
    {
        Directory.CreateDirectory(directory);
        await RunAsync("pdftoppm", ["-png", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(directory, "page")]);
        return Directory.GetFiles(directory, "page-*.png").Order(StringComparer.Ordinal).ToList();
    }

    private static string[] Pages(int? page)
    {
        var number = page?.ToString(CultureInfo.InvariantCulture);
        return number is null ? [] : ["-f", number, "-l", number];
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        await using var process = HostProcess.Start(program, arguments);
        var exitCode = await process.WaitForExitAsync(Patience);
        return exitCode == 0 ? process.Output : throw new InvalidOperationException($"{program} ended with {exitCode}: {process.Errors}");
    }
}
