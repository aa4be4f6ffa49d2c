namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I16: at most 3 PINs of a card that the issuer called wrong, and at most 6 without a verdict, leave in 24 powered-on
/// hours, whatever happens in between.
/// </summary>
public sealed class PinsAreBounded(Scene scene) : Invariant
{
    /// <inheritdoc/>
    public override void Left()
    {
        foreach (TryCount count in scene.Tries.Counts)
        {
            Require(!count.HasOverdrawn, "a PIN left after 3 wrong ones of its card or 6 without a verdict");
        }
    }
}
