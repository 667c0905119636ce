using System.CommandLine;
using System.Globalization;

namespace CSat.Hosting.CommandLine;

/// <summary>Options that take a whole number within a range.</summary>
public static class WholeNumber
{
    /// <summary>Makes one. What is no number is refused by the option's type, what lies outside by its range.</summary>
    /// <param name="name">As typed: <c>--port</c>.</param>
    /// <param name="description">One sentence for the help.</param>
    /// <param name="unless">The value where it is not given.</param>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value; <see cref="int.MaxValue"/> for no limit that is worth saying.</param>
    /// <param name="helpName">What stands for the value in the help.</param>
    public static Option<int> Option(string name, string description, int unless, int least, int most = int.MaxValue, string helpName = "N")
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => unless, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var given) && (given < least || given > most))
            {
                result.AddError(most == int.MaxValue ? $"{name} must be {least} or more." : $"{name} must be {least} to {most}.");
            }
        });
        return option;
    }
}
