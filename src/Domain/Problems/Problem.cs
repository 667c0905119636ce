using CSat.Domain.Text;

namespace CSat.Domain.Problems;

/// <summary>One thing wrong with what was asked, in words its sender can act on.</summary>
/// <param name="Reason">A constant of <see cref="ProblemReason"/>: stable, for programs.</param>
/// <param name="Field">Where in the input, for example <c>levels[3]</c>; empty when the whole is meant.</param>
/// <param name="Rule">The rule that refuses it: a rule ID (R08.23) where one says so, else a short name such as <c>limit</c>.</param>
/// <param name="Message">What is wrong, with the value that was seen.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record Problem(string Reason, string Field, string Rule, LocalizedText Message, LocalizedText Fix);
