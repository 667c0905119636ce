using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

/// <summary>A comment as a customer wrote it.</summary>
/// <param name="Item">The item that it is about; empty for the whole form.</param>
/// <param name="Expectation">Whether it states an expectation, not an opinion.</param>
/// <param name="Comment">The text.</param>
public sealed record WrittenText(LocalizedText Item, bool Expectation, string Comment);
