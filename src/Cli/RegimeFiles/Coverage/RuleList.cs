using CSat.Cli.Sources;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>What an entry of the requirements is. Only a rule can be obeyed or broken; the others are told.</summary>
public enum RuleKind
{
    /// <summary>It says what must, may or must not be.</summary>
    Rule,

    /// <summary>It names a unit and what it is in charge of, without more.</summary>
    Role,

    /// <summary>What a management system is for.</summary>
    Purpose,

    /// <summary>Whom and what a management system covers.</summary>
    Scope,

    /// <summary>What a word means.</summary>
    Definition,

    /// <summary>Background: effects, research, lost parts of the source.</summary>
    Context,
}

/// <summary>An entry of the requirements, as <c>regimes/rules.csv</c> lists them.</summary>
/// <param name="Id">Its ID, for example R01.18.</param>
/// <param name="Kind">Whether it is a rule, and what it is otherwise.</param>
/// <param name="Tag">What the requirements mark it with, for example THRESHOLD.</param>
/// <param name="Text">What it says, in the words of the requirements, with its quotations, readings and notes.</param>
/// <param name="Quote">The words of its source; empty where there are none.</param>
public sealed record RequiredRule(string Id, RuleKind Kind, string Tag, string Text, string Quote)
{
    /// <summary>The requirement set that it belongs to: R01 to R22.</summary>
    public string Set => Id.Split('.')[0];
}

/// <summary>Reads the list of the requirements.</summary>
public static class RuleList
{
    private static readonly string[] Columns = ["id", "kind", "tag", "text", "quote"];

    /// <summary>The entries of a list with the columns id, kind, tag, text, quote, in its order.</summary>
    /// <exception cref="Domain.Problems.ProblemException">The file cannot be read as CSV.</exception>
    /// <exception cref="ArgumentException">A kind is none of <see cref="RuleKind"/>.</exception>
    public static IReadOnlyList<RequiredRule> Read(string file)
    {
        using var csv = SourceFile.Open(file);
        var columns = Columns.Select(name => csv.Header.ToList().IndexOf(name)).ToArray();
        var rules = new List<RequiredRule>();
        while (csv.Read() is { Fields: var fields })
        {
            rules.Add(new(fields[columns[0]], EnumCode.Parse<RuleKind>(fields[columns[1]]), fields[columns[2]], fields[columns[3]], fields[columns[4]]));
        }

        return rules;
    }
}
