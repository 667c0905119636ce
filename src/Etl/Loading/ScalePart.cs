namespace CSat.Etl.Loading;

/// <summary>The items of a form that share a scale.</summary>
/// <param name="Keys">Keys and points.</param>
/// <param name="Apart">Whether they are never pooled with degree and rate.</param>
/// <param name="Has">Whether the item at each place is one of them.</param>
/// <param name="Reversed">Whether the item at each place is reversed.</param>
/// <param name="Opposite">The level that a reversed item's level counts as.</param>
internal sealed record ScalePart(QuestionnaireKeys Keys, bool Apart, bool[] Has, bool[] Reversed, Dictionary<short, short> Opposite)
{
    /// <summary>Copies its levels of a form; the others become 0. A place or a level that the questionnaire does not have stays, for the checks to refuse.</summary>
    public void Pick(ReadOnlySpan<short> given, Span<short> picked)
    {
        for (var i = 0; i < given.Length; i++)
        {
            picked[i] = i >= Has.Length ? (Apart ? (short)0 : given[i])
                : !Has[i] ? (short)0
                : Reversed[i] ? Opposite.GetValueOrDefault(given[i], given[i])
                : given[i];
        }
    }
}
