using CSat.Domain.Text;

namespace CSat.Reports.Sections.Appendix;

/// <summary>One formula of the appendix.</summary>
internal sealed record Formula(LocalizedText Name, string Rules, LocalizedText Text);
