import { Component, type ReactNode } from 'react';
import { Empty } from '../components/states.tsx';

/** A screen that broke says so and offers the way back; React itself reports the error to the console. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="alone">
        <Empty icon="stop" title="页面出错了">
          <p>写好的草稿已经存在服务器上。</p>
          <a className="btn btn-outline" href={import.meta.env.BASE_URL}>
            重新打开
          </a>
        </Empty>
      </main>
    );
  }
}
