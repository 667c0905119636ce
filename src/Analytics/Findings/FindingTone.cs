namespace CSat.Analytics.Findings;

/// <summary>Whether a finding is good news. A mark beside the sentence, never instead of it.</summary>
public enum FindingTone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news, to be dealt with.</summary>
    Bad,
}
