using System.Collections.Generic;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Device;

/// <summary>
/// Faults of a flash by name: those that were ordered, and those that have struck. A power cut is none: the store must
/// outlive it.
/// </summary>
/// <param name="flash">The flash.</param>
public sealed class StorageFaults(VirtualFlash flash)
{
    /// <summary>Name of the fault that no write operation causes.</summary>
    public const string BitFlip = "BitFlip";

    private readonly List<string> _struck = [];
    private string _ordered = "";
    private int _operation;

    /// <summary>Names of those that have struck, oldest first.</summary>
    public IReadOnlyList<string> Struck
    {
        get
        {
            if (_ordered.Length > 0 && flash.Operations >= _operation)
            {
                _struck.Add(_ordered);
                _ordered = "";
            }
            return _struck;
        }
    }

    /// <summary>Makes a later write operation fail, in place of what was ordered before.</summary>
    /// <param name="fault">How; no power cut.</param>
    /// <param name="writes">Which operation, counted from 1 from now.</param>
    /// <param name="keptBytes">What a write that stops leaves.</param>
    public void Order(FlashFault fault, int writes, int keptBytes)
    {
        Withdraw();
        _ordered = $"{fault}";
        _operation = flash.Operations + writes;
        flash.Inject(_operation, fault, keptBytes);
    }

    /// <summary>Flips one bit of a file.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="bit">Counted from the lowest of the first byte.</param>
    public void Flip(int file, int bit)
    {
        flash.Flip(file, bit);
        _struck.Add(BitFlip);
    }

    /// <summary>Takes back a fault or a cut that has not struck, and counts operations from 1 again.</summary>
    public void Restart()
    {
        Withdraw();
        flash.RestartCount();
    }

    /// <summary>Orders a power cut in place of what was ordered before.</summary>
    /// <param name="fault">Where in the operation.</param>
    /// <param name="writes">Which operation, counted from 1 from now.</param>
    /// <param name="keptBytes">What a torn write leaves.</param>
    public void OrderCut(FlashFault fault, int writes, int keptBytes)
    {
        Withdraw();
        flash.Inject(flash.Operations + writes, fault, keptBytes);
    }

    private void Withdraw()
    {
        _ = Struck;
        _ordered = "";
    }
}
