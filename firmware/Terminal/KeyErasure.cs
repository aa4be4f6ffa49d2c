using System;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Takes the keys and what is counted against cards out of a terminal whose case was open. The lock is durable before;
/// what a power cut leaves is done at the next power-up.
/// The reply to a sale that is out is still taken, and what it or a pending reversal may need is computed before.
/// </summary>
public sealed class KeyErasure
{
    private readonly TerminalLock _lock;
    private readonly TerminalSecurity _security;
    private readonly IDeployment _deployment;
    private readonly Journal _journal;
    private readonly Sale _sale;
    private readonly EventInHand _inHand;
    private readonly PresentationHistory _history;
    private readonly ReversalEngine _reversal;
    private bool _isFileErased;

    /// <summary>An erasure that is not due yet.</summary>
    public KeyErasure(TerminalParts parts)
    {
        _lock = parts.Lock;
        _security = parts.Security;
        _deployment = parts.Ports.Deployment;
        _journal = parts.Journal;
        _sale = parts.Sale;
        _inHand = parts.InHand;
        _history = parts.History;
        _reversal = parts.Reversal;
    }

    /// <summary>Goes on with what is due.</summary>
    public void Tick()
    {
        if (!_lock.IsErasureDue)
        {
            return;
        }
        if (_security.HasKeys)
        {
            _reversal.Finish();
            _security.Erase();
        }
        _isFileErased = _isFileErased || _deployment.TryEraseKeys();
        // The end of a sale still changes the counts.
        if (_isFileErased && !_journal.State.IsInFlight && _journal.IsUsable)
        {
            Array.Clear(_sale.CardHandle, 0, _sale.CardHandle.Length);
            Array.Clear(_inHand.SwipeHandle, 0, _inHand.SwipeHandle.Length);
            _history.ForgetCards();
            _journal.State.Last.ForgetCard();
            _journal.State.Guard.ForgetCards(_journal.NowSeconds);
            _lock.EndErasure();
            // Where the snapshot fails, the records before it are in force, and with them the erasure is due.
            _ = _journal.TryCommit();
        }
    }
}
