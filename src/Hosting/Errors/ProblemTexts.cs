using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Hosting.Errors;

/// <summary>Says problems in words: those of the message files that lie beside the program, one a language, read once.</summary>
public static class ProblemTexts
{
    /// <summary>Simplified Chinese, the first language.</summary>
    public static MessageFile Chinese { get; } = Read("zh-CN");

    /// <summary>English.</summary>
    public static MessageFile English { get; } = Read("en");

    /// <summary>All languages that there is a file for: Chinese, English, then any other.</summary>
    public static IReadOnlyList<MessageFile> All { get; } =
    [
        Chinese, English,
        .. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(MessageFile.Read).Where(file => file.Locale != Chinese.Locale && file.Locale != English.Locale),
    ];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "messages");

    /// <summary>The texts of a problem.</summary>
    /// <param name="problem">The problem.</param>
    extension(Problem problem)
    {
        /// <summary>What is wrong, with the value that was seen.</summary>
        public LocalizedText Message => problem.Wording is GivenWording given ? given.Message : new(Chinese.Message(problem), English.Message(problem));

        /// <summary>What to do about it.</summary>
        public LocalizedText Fix => problem.Wording is GivenWording given ? given.Fix : new(Chinese.Fix(problem), English.Fix(problem));
    }

    private static MessageFile Read(string locale) => MessageFile.Read(Path.Combine(Folder, locale + ".yaml"));
}
