namespace CSat.Charts.Drawing;

/// <summary>How a line is drawn.</summary>
internal enum Dash
{
    /// <summary>Without gaps: what was measured.</summary>
    Solid,

    /// <summary>Dashes: what was set, such as a target.</summary>
    Dashed,

    /// <summary>Dots: a rule of thumb.</summary>
    Dotted,
}
