using CSat.Testing;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>The regime files as companies adopt them: as they are shipped, or one of them changed for the scenarios of a mutant.</summary>
internal static class RegimeTexts
{
    private static readonly AsyncLocal<(string Code, string Text)?> Changed = new();

    /// <summary>The text of a regime's file.</summary>
    public static string Of(string code) => Changed.Value is { } changed && changed.Code == code ? changed.Text : File.ReadAllText(PathOf(code));

    /// <summary>Where a regime's file lies.</summary>
    public static string PathOf(string code) => Repository.PathOf("regimes", code + ".yaml");

    /// <summary>Does something while a regime has another text.</summary>
    public static async Task WithAsync(string code, string text, Func<Task> work)
    {
        Changed.Value = (code, text);
        await work();
    }
}
