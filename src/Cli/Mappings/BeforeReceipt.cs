namespace CSat.Cli.Mappings;

/// <summary>What becomes of an event that a file dates before the receipt of its complaint, which cannot be.</summary>
public enum BeforeReceipt
{
    /// <summary>The row is refused.</summary>
    Refuse,

    /// <summary>The event is taken as of the receipt: the file's systems merely disagree by less than their resolution.</summary>
    AtReceipt,

    /// <summary>The event is kept without a time.</summary>
    Undated,
}
