import { Component, type ReactNode } from 'react';
import { reportError, type ErrorReport } from '#engine/errors.ts';
import { ErrorScreen } from '#client/ui/error-screen.tsx';

/** Shows what broke instead of an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { report: ErrorReport | null }> {
  override state: { report: ErrorReport | null } = { report: null };

  static getDerivedStateFromError(error: unknown): { report: ErrorReport } {
    return { report: reportError(error) };
  }

  override render(): ReactNode {
    const { report } = this.state;
    if (report === null) return this.props.children;
    return <ErrorScreen report={report} onRetry={() => location.reload()} onBack={() => location.assign('/')} />;
  }
}
