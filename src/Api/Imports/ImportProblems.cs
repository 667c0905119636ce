using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Imports;

/// <summary>What keeps a whole message of an import from being taken.</summary>
internal static partial class ImportProblems
{
    /// <summary>Most rows in one message.</summary>
    public const int RowsLimit = 1_000;

    private const int DigestLength = 32;
    private const string Field = "rows";
    private const string Rule = "limit";

    /// <summary>What a client says of its source, where it can be kept.</summary>
    /// <exception cref="ProblemException">A digest that is none, a reason in another form, a count below what it can be.</exception>
    public static ImportSource Checked(ImportSource source)
    {
        var checks = new FieldChecks();
        if (source.Digest.Length is not 0 and not DigestLength)
        {
            checks.Invalid("source.digest", source.Digest.Length.ToString(CultureInfo.InvariantCulture), ProblemForm.Sha256);
        }

        if (source.LeftOut < 0)
        {
            checks.Invalid("source.left_out", source.LeftOut.ToString(CultureInfo.InvariantCulture), ProblemForm.NotNegative);
        }

        foreach (var unsent in source.Unsent)
        {
            if (!Reason().IsMatch(unsent.Reason))
            {
                checks.Invalid("source.unsent.reason", unsent.Reason, ProblemForm.Reason);
            }

            if (unsent.Rows < 1)
            {
                checks.Invalid("source.unsent.rows", unsent.Rows.ToString(CultureInfo.InvariantCulture), ProblemForm.WholeFromOne);
            }
        }

        checks.ThrowIfAny();
        return source;
    }

    /// <summary>More rows than <see cref="RowsLimit"/>.</summary>
    public static Problem TooManyRows(int rows) =>
        Problem.Worded("rows", ProblemReason.FieldTooLong, Field, Rule, ("rows", rows), ("limit", RowsLimit));

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,63}$")]
    private static partial Regex Reason();
}
