using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Finds what the provider could unlock.</summary>
public sealed class LockFinder
{
    private readonly TerminalContext _context;
    private readonly byte[] _providerHandle = ServiceHandles.Provider();

    /// <summary>A finder for one terminal.</summary>
    public LockFinder(TerminalContext context) => _context = context;

    /// <summary>
    /// What the provider could unlock now: the terminal, else the operators, else a hand-over, else the card held last.
    /// </summary>
    /// <param name="handle">8 bytes, overwritten by the handle of the lock when there is one.</param>
    public LockScope Find(byte[] handle)
    {
        long nowSeconds = _context.Journal.NowSeconds;
        if (_context.Guard.RefusalOf(_providerHandle, nowSeconds) == FaultCode.P604)
        {
            return LockScope.None;
        }
        if (_context.Diagnosis.Lock() != FaultCode.None)
        {
            Array.Copy(_providerHandle, 0, handle, 0, handle.Length);
            return LockScope.Terminal;
        }
        if (_context.AreOperatorsHeld())
        {
            Array.Copy(_context.OperatorsHandle, 0, handle, 0, handle.Length);
            return LockScope.Operators;
        }
        if (_context.IsHandedOver)
        {
            Array.Copy(_providerHandle, 0, handle, 0, handle.Length);
            return LockScope.HandOver;
        }
        return _context.Guard.TryNewestHold(nowSeconds, handle) ? LockScope.Card : LockScope.None;
    }
}
