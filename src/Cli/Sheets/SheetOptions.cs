using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;

namespace CSat.Cli.Sheets;

/// <summary>The options of every command that prints a form or a plan.</summary>
internal sealed class SheetOptions
{
    private const string ChineseTag = "zh-CN";
    private const string EnglishTag = "en";

    private readonly Option<string> _organization = new("--organization") { Description = "The organisation's code.", HelpName = "O", Required = true };
    private readonly Option<string> _language = new("--lang") { Description = "The document's language.", DefaultValueFactory = _ => ChineseTag };
    private readonly Option<string> _pdf = new("--out") { Description = "The PDF to write.", HelpName = "FILE.pdf", Required = true };
    private readonly Option<string?> _html = new("--html") { Description = "Also write the page as a self-contained HTML file.", HelpName = "FILE.html" };

    public SheetOptions() => _language.AcceptOnlyFromAmong(ChineseTag, EnglishTag);

    /// <summary>Code of the organisation.</summary>
    public string Organization(ParseResult arguments) => arguments.GetRequiredValue(_organization);

    /// <summary>Gives a command the options.</summary>
    public HostCommand AddTo(HostCommand command)
    {
        command.Options.Add(_organization);
        command.Options.Add(_language);
        command.Options.Add(_pdf);
        command.Options.Add(_html);
        return command;
    }

    /// <summary>Looks at the places of the files before the service is asked.</summary>
    /// <exception cref="Domain.Problems.ProblemException">One is a folder.</exception>
    public void Check(ParseResult arguments)
    {
        WholeFiles.Check("--out", arguments.GetRequiredValue(_pdf), "form.pdf");
        WholeFiles.Check("--html", arguments.GetValue(_html), "form.html");
    }

    /// <summary>The options that the print takes, as they were given.</summary>
    public IReadOnlyList<string> Arguments(ParseResult arguments) =>
    [
        "--lang", arguments.GetRequiredValue(_language), "--out", arguments.GetRequiredValue(_pdf), .. arguments.GetValue(_html) is { } html ? ["--html", html] : Array.Empty<string>(),
    ];
}
