using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.Validation;

/// <summary>Checks the form of a request's fields and collects what is wrong, so that the caller hears of everything at once.</summary>
internal sealed partial class FieldChecks
{
    public const int NameLength = 200;
    public const int CodeLength = 64;

    private readonly List<Problem> _problems = [];

    public void Add(Problem problem) => _problems.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>A code that is given by people: 1 to 64 letters, digits, '-', '_' or '.'.</summary>
    public void Code(string field, string value)
    {
        if (value.Length == 0)
        {
            Add(Problems.FieldMissing(field));
        }
        else if (value.Length > CodeLength)
        {
            Add(Problems.FieldTooLong(field, value.Length, CodeLength));
        }
        else if (!CodePattern().IsMatch(value))
        {
            Add(Problems.FieldInvalid(field, value, ProblemForm.Code));
        }
    }

    /// <summary>Codes of a list, each once.</summary>
    /// <param name="field">The list.</param>
    /// <param name="codes">Its codes.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="suffix">What leads from an entry to its code: ".department"; empty where the entry is the code.</param>
    public void CodesOnce(string field, IReadOnlyList<string> codes, int limit = int.MaxValue, string suffix = "")
    {
        if (codes.Count > limit)
        {
            Add(Problems.FieldTooLong(field, codes.Count, limit));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            var path = $"{field}[{i}]{suffix}";
            Code(path, codes[i]);
            if (codes[i].Length > 0 && !seen.Add(codes[i]))
            {
                Invalid(path, codes[i], ProblemForm.CodeOnce);
            }
        }
    }

    public void Text(string field, string value, int maximum, bool required = true)
    {
        if (value.Length == 0)
        {
            if (required)
            {
                Add(Problems.FieldMissing(field));
            }
        }
        else if (value.Length > maximum)
        {
            Add(Problems.FieldTooLong(field, value.Length, maximum));
        }
        else if (!TextRules.IsClean(value))
        {
            Add(Problems.InvalidText(field));
        }
    }

    /// <summary>A name in at least one of the two languages.</summary>
    public void Name(string field, Contracts.V1.LocalizedText? name)
    {
        if (name is null || (name.Zh.Length == 0 && name.En.Length == 0))
        {
            Add(Problems.FieldMissing(field));
            return;
        }

        Text($"{field}.zh", name.Zh, NameLength, required: false);
        Text($"{field}.en", name.En, NameLength, required: false);
    }

    /// <summary>A whole date.</summary>
    public DateOnly Date(string field, Google.Type.Date? value)
    {
        if (value is null)
        {
            Add(Problems.FieldMissing(field));
            return default;
        }

        if (ContractDate.IsDate(value))
        {
            return new DateOnly(value.Year, value.Month, value.Day);
        }

        Invalid(field, string.Create(CultureInfo.InvariantCulture, $"{value.Year:0000}-{value.Month:00}-{value.Day:00}"), ProblemForm.WholeDate);
        return default;
    }

    /// <summary>Two dates, the second not before the first.</summary>
    public (DateOnly Start, DateOnly End) Period(string startField, Google.Type.Date? start, string endField, Google.Type.Date? end)
    {
        var (first, last) = (Date(startField, start), Date(endField, end));
        if (last < first && last != default)
        {
            var (firstText, lastText) = (ContractDate.Iso(first), ContractDate.Iso(last));
            Invalid(endField, lastText, ProblemForm.NotBefore, ("other-field", startField), ("earliest", firstText));
        }

        return (first, last);
    }

    /// <summary>The number of entries of a page: 100 where none is asked for.</summary>
    public int PageSize(int value)
    {
        if (value is < 0 or > Paging.MaximumSize)
        {
            Invalid("page_size", value.ToString(CultureInfo.InvariantCulture), ProblemForm.PageSize);
        }

        return value == 0 ? Paging.DefaultSize : value;
    }

    public void Invalid(string field, string value, string form, params (string Name, Fact Value)[] facts) => Add(Problems.FieldInvalid(field, value, form, facts));

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new ProblemException(_problems);
        }
    }

    /// <summary>A message that the request cannot do without.</summary>
    public static T Required<T>(string field, T? message)
        where T : class => message ?? throw new ProblemException(Problems.FieldMissing(field));

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
