using PosTerminal.Firmware.Rules;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I17: a store closes by a storage fault that was injected, never by a power cut. A fault explains no closing after a
/// power-up that found the store well.
/// </summary>
public sealed class StoreStaysOpen(Scene scene) : Invariant
{
    private const int WithoutPower = -2;

    private int _overcome;
    private bool _isFirstLook;

    /// <inheritdoc/>
    public override void PoweredUp() => _isFirstLook = true;

    /// <inheritdoc/>
    public override void Ticked()
    {
        if (scene.View.State == TerminalState.Starting || IsCut())
        {
            return;
        }
        int struck = scene.Bench.StorageFaults.Struck.Count;
        bool isOpen = scene.View.IsUsable;
        _overcome = isOpen && _isFirstLook ? struck : _overcome;
        _isFirstLook = false;
        bool isExplained = struck > _overcome || scene.Bench.StorageFaults.IsPassing;
        Require(isOpen || isExplained, "the store is closed, and no storage fault was injected");
    }

    // In the tick that a cut has ended the store is in the middle of its write.
    private bool IsCut() => scene.Bench.Flash.LengthOf(StorageFile.JournalA) == WithoutPower;
}
